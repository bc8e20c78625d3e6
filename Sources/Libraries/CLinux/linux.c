#define _GNU_SOURCE
#include "CLinux.h"

#include <sched.h>

int floorpress_exchange(const char *one, const char *other) {
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

int floorpress_open(int directory, const char *path, int flags, unsigned int mode) {
    return openat(directory, path, flags, mode);
}

int floorpress_sync(int descriptor) {
    return syncfs(descriptor);
}

int floorpress_processors(void) {
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return 1;
    }
    int count = CPU_COUNT(&allowed);
    return count > 0 ? count : 1;
}
