/* Loaded before the C library under valgrind 3.19 alone, which changes the signal mask that a program waits with in
   place and so crashes itself where the mask is constant, as libdispatch has it: the wait gets a copy. */
#define _GNU_SOURCE
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

int sigsuspend(const sigset_t *mask) {
  sigset_t copy = *mask;
  return (int)syscall(SYS_rt_sigsuspend, &copy, _NSIG / 8);
}
