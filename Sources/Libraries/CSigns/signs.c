#include "CSigns.h"

#include <stdint.h>
#include <string.h>

typedef unsigned char block __attribute__((vector_size(16)));
typedef uint64_t halves __attribute__((vector_size(16)));

static inline __attribute__((always_inline)) block same(block bytes, unsigned char sign) {
    return (block)(bytes == sign);
}

/* Each test is asked of sixteen bytes at once, and of what is left byte by byte. */
#define FIND(NAME, BLOCK_TEST, BYTE_TEST)                          \
    size_t NAME(const unsigned char *bytes, size_t count) {        \
        size_t index = 0;                                          \
        for (; index + 16 <= count; index += 16) {                 \
            block b;                                               \
            memcpy(&b, bytes + index, 16);                         \
            halves found = (halves)(BLOCK_TEST);                   \
            if (found[0] | found[1]) {                             \
                break;                                             \
            }                                                      \
        }                                                          \
        for (; index < count; index++) {                           \
            unsigned char c = bytes[index];                        \
            if (BYTE_TEST) {                                       \
                break;                                             \
            }                                                      \
        }                                                          \
        return index;                                              \
    }

FIND(floorpress_markup_sign, same(b, '&') | same(b, '<') | same(b, '>') | same(b, '"'),
     c == '&' || c == '<' || c == '>' || c == '"')

FIND(floorpress_template_sign, same(b, '&') | same(b, '<') | same(b, '>') | same(b, '"') | same(b, '\''),
     c == '&' || c == '<' || c == '>' || c == '"' || c == '\'')

FIND(floorpress_json_sign, same(b, '"') | same(b, '\\') | same(b, 0xE2) | (block)(b < 0x20),
     c == '"' || c == '\\' || c == 0xE2 || c < 0x20)

FIND(floorpress_script_sign,
     same(b, '"') | same(b, '\\') | same(b, 0xE2) | (block)(b < 0x20) | same(b, '&') | same(b, '<') | same(b, '>'),
     c == '"' || c == '\\' || c == 0xE2 || c < 0x20 || c == '&' || c == '<' || c == '>')

FIND(floorpress_opening_sign, same(b, '[') | same(b, '{'), c == '[' || c == '{')
