#define _GNU_SOURCE
#include "CLinux.h"

int floorpress_exchange(const char *one, const char *other) {
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

int floorpress_open(int directory, const char *path, int flags, unsigned int mode) {
    return openat(directory, path, flags, mode);
}

int floorpress_sync(int descriptor) {
    return syncfs(descriptor);
}
