#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <linux/openat2.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>

int floorpress_exchange(int directory, const char *one, const char *other) {
    return renameat2(directory, one, directory, other, RENAME_EXCHANGE);
}

int floorpress_open(int directory, const char *path, int flags, unsigned int mode) {
    return openat(directory, path, flags, mode);
}

enum { FOLDER = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC };

static int open_step_by_step(int directory, const char *path) {
    int here = directory;
    for (;;) {
        char name[256];
        while (*path == '/') {
            path++;
        }
        size_t length = strcspn(path, "/");
        if (length >= sizeof name) {
            errno = ENAMETOOLONG;
        } else {
            memcpy(name, path, length);
            name[length] = 0;
        }
        int next = length >= sizeof name ? -1 : openat(here, length > 0 ? name : ".", FOLDER);
        int number = errno;
        if (here != directory) {
            close(here);
        }
        errno = number;
        path += length;
        if (next < 0 || path[strspn(path, "/")] == 0) {
            return next;
        }
        here = next;
    }
}

int floorpress_open_folder(int directory, const char *path) {
    struct open_how how = {.flags = FOLDER, .resolve = RESOLVE_NO_SYMLINKS | RESOLVE_BENEATH};
    int descriptor = (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
    if (descriptor < 0 && (errno == ENOSYS || errno == EPERM)) {
        return open_step_by_step(directory, path);
    }
    return descriptor;
}

int floorpress_sync(int descriptor) {
    return syncfs(descriptor);
}

const char *floorpress_name(const struct dirent *entry) {
    return entry->d_name;
}

int floorpress_processors(void) {
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return 1;
    }
    int count = CPU_COUNT(&allowed);
    return count > 0 ? count : 1;
}

int floorpress_shell(const char *line, const char *path) {
    struct sigaction ignore, interrupt, quit;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGINT, &ignore, &interrupt);
    sigaction(SIGQUIT, &ignore, &quit);
    int status = -1;
    pid_t child = fork();
    if (child == 0) {
        sigaction(SIGINT, &interrupt, NULL);
        sigaction(SIGQUIT, &quit, NULL);
        execl("/bin/sh", "sh", "-c", line, "sh", path, (char *)NULL);
        _exit(127);
    }
    int number = errno;
    if (child > 0) {
        pid_t waited;
        do {
            waited = waitpid(child, &status, 0);
        } while (waited < 0 && errno == EINTR);
        number = errno;
        if (waited < 0) {
            status = -1;
        } else {
            status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
    }
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGQUIT, &quit, NULL);
    errno = number;
    return status;
}
