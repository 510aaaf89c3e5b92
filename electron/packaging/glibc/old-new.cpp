// Since GCC 11 `new T[n]` with an impossible n has an error of its own (GLIBCXX_3.4.29); before, it was bad_alloc.
namespace std {
[[noreturn]] void __throw_bad_alloc();

[[noreturn, gnu::visibility("hidden")]] void __throw_bad_array_new_length() { __throw_bad_alloc(); }
} // namespace std
