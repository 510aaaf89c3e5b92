/*
 * Included ahead of every file of better-sqlite3 and SQLite that goes into the Linux package. Debian's glibc gives
 * some functions a new version; each line takes the version that every glibc from 2.28 on also carries, and whose
 * behaviour is the same for what SQLite does with it.
 */
#if defined(__x86_64__)
#define FIRST_GLIBC "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define FIRST_GLIBC "GLIBC_2.17"
#else
#error "The Linux package is made for x86_64 and aarch64."
#endif
#define TAKE_FIRST(name) __asm__(".symver " #name "," #name "@" FIRST_GLIBC)

/* Since 2.34 these live in libc itself; before, in libdl and libpthread, which the module names as needed. */
TAKE_FIRST(dlopen);
TAKE_FIRST(dlsym);
TAKE_FIRST(dlclose);
TAKE_FIRST(dlerror);
TAKE_FIRST(pthread_create);
TAKE_FIRST(pthread_join);
TAKE_FIRST(pthread_once);
TAKE_FIRST(pthread_mutex_trylock);
TAKE_FIRST(pthread_mutexattr_init);
TAKE_FIRST(pthread_mutexattr_settype);
TAKE_FIRST(pthread_mutexattr_destroy);

/* Since 2.29 without the error hook of System V, which nothing here sets. */
TAKE_FIRST(exp);
TAKE_FIRST(log);
TAKE_FIRST(log2);
TAKE_FIRST(pow);
