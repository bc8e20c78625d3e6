#ifndef FLOORPRESS_CMARK_ARENA_H
#define FLOORPRESS_CMARK_ARENA_H

#include <cmark-gfm.h>

/* An allocator for cmark that takes memory from one arena a thread and gives nothing back until the arena is emptied.
 *
 * cmark allocates every node and string on its own; parsing short texts by the thousand spends a quarter of its time in malloc
 * and free. A tree parsed with this allocator lives until floorpress_arena_empty() is called on the same thread. */
cmark_mem *floorpress_arena(void);

/* Gives back all that this thread's arena holds, keeping one chunk for the next text. */
void floorpress_arena_empty(void);

#endif
