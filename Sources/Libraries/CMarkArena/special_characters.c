#define _GNU_SOURCE
#include <cmark-gfm-extension_api.h>
#include <dlfcn.h>

/* cmark-gfm 0.29.0.gfm.6 keeps the characters at which extensions begin, such as `~`, in one table of the process: it enters
 * those of a parser's extensions before it parses inlines and takes them out afterwards. Of two threads the one that is ready
 * first takes them from under the other, which then reads `~~gone~~` and `www.` as plain text. Later versions keep a table for
 * each parser.
 *
 * The library calls this function through its own symbol, so that this one stands in front of it (ld.so(8), symbol lookup) and
 * takes nothing out. Every parser of the press has the same extensions, so the table is right for all of them. */
void cmark_manage_extensions_special_characters(cmark_parser *parser, int add) {
    static void (*library)(cmark_parser *, int);
    if (!add) {
        return;
    }
    if (!library) {
        *(void **)&library = dlsym(RTLD_NEXT, "cmark_manage_extensions_special_characters");
    }
    if (library) {
        library(parser, 1);
    }
}
