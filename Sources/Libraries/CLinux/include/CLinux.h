#ifndef FLOORPRESS_CLINUX_H
#define FLOORPRESS_CLINUX_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* Exchanges two names of one folder in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with errno set. */
int floorpress_exchange(int directory, const char *one, const char *other);

/* Opens with a mode; Swift cannot call open's variable arguments. Returns a descriptor, or -1 with errno set. */
int floorpress_open(int directory, const char *path, int flags, unsigned int mode);

/* Opens a folder below another one; a symbolic link anywhere on the way is refused (openat2, or step by step where the kernel has
   none). Returns a descriptor, or -1 with errno set. */
int floorpress_open_folder(int directory, const char *path);

/* Flushes the file system that a descriptor lies on (syncfs). Returns 0, or -1 with errno set. */
int floorpress_sync(int descriptor);

/* The name of an entry of a folder; Swift sees only a tuple of 256 characters. */
const char *floorpress_name(const struct dirent *entry);

/* Runs a line of the shell with a path as its `$1`, on the terminal of this process, and waits for it; what interrupts the one
   at work does not end this process meanwhile. Returns its status as a shell counts it, or -1 with errno set. */
int floorpress_shell(const char *line, const char *path);

/* The number of processors that this process may use, at least one. */
int floorpress_processors(void);

#endif
