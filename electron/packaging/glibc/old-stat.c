/*
 * stat, fstat and lstat are functions of their own only since glibc 2.33; before, a header turned them into calls of
 * __xstat and its siblings, with the layout of the struct as a number. Hidden: nobody outside the module sees these.
 */
struct stat64;
extern int __xstat64(int, const char *, struct stat64 *);
extern int __fxstat64(int, int, struct stat64 *);
extern int __lxstat64(int, const char *, struct stat64 *);
TAKE_FIRST(__xstat64);
TAKE_FIRST(__fxstat64);
TAKE_FIRST(__lxstat64);

#if defined(__x86_64__)
#define STAT_LAYOUT 1
#else
#define STAT_LAYOUT 0
#endif
#define HIDDEN __attribute__((visibility("hidden")))

HIDDEN int stat64(const char *path, struct stat64 *found) { return __xstat64(STAT_LAYOUT, path, found); }
HIDDEN int fstat64(int file, struct stat64 *found) { return __fxstat64(STAT_LAYOUT, file, found); }
HIDDEN int lstat64(const char *path, struct stat64 *found) { return __lxstat64(STAT_LAYOUT, path, found); }
