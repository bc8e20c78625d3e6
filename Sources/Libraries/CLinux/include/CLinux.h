#ifndef FLOORPRESS_CLINUX_H
#define FLOORPRESS_CLINUX_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

/* Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with errno set. */
int floorpress_exchange(const char *one, const char *other);

/* Opens with a mode; Swift cannot call open's variable arguments. Returns a descriptor, or -1 with errno set. */
int floorpress_open(int directory, const char *path, int flags, unsigned int mode);

/* Flushes the file system that a descriptor lies on (syncfs). Returns 0, or -1 with errno set. */
int floorpress_sync(int descriptor);

/* The number of processors that this process may use, at least one. */
int floorpress_processors(void);

#endif
