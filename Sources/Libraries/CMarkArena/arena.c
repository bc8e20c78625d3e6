#include "CMarkArena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, CHUNK = 1 << 18 };

struct chunk {
    struct chunk *before;
    size_t capacity;
    size_t used;
    size_t unused;
    unsigned char bytes[];
};

/* The size of an allocation stands in front of it, for realloc. */
struct header {
    size_t size;
    size_t unused;
};

static _Thread_local struct chunk *current;

static void *allocate(size_t size) {
    size_t whole = (sizeof(struct header) + size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (whole < size) {
        abort();
    }
    if (!current || current->capacity - current->used < whole) {
        size_t capacity = whole > CHUNK ? whole : CHUNK;
        struct chunk *fresh = malloc(sizeof(struct chunk) + capacity);
        if (!fresh) {
            abort(); /* as cmark's own allocator does: nothing can go on without memory */
        }
        fresh->before = current;
        fresh->capacity = capacity;
        fresh->used = 0;
        current = fresh;
    }
    struct header *header = (struct header *)(void *)(current->bytes + current->used);
    current->used += whole;
    header->size = size;
    return header + 1;
}

static void *arena_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) {
        abort();
    }
    void *memory = allocate(count * size);
    return memset(memory, 0, count * size);
}

static void *arena_realloc(void *memory, size_t size) {
    if (!memory) {
        return allocate(size);
    }
    struct header *header = (struct header *)memory - 1;
    if (size <= header->size) {
        return memory;
    }
    void *grown = allocate(size);
    return memcpy(grown, memory, header->size);
}

static void arena_free(void *memory) {
    (void)memory;
}

cmark_mem *floorpress_arena(void) {
    static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
    return &memory;
}

void floorpress_arena_empty(void) {
    while (current && current->before) {
        struct chunk *before = current->before;
        free(current);
        current = before;
    }
    if (current) {
        current->used = 0;
    }
}
