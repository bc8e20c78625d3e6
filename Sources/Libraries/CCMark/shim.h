#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

/* Exported by the extensions library, though no installed header declares them. */
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL, CMARK_NODE_STRIKETHROUGH;

/* The node types of the extensions are variables, set when the extensions are registered; Swift reads them through these. */
static inline cmark_node_type floorpress_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type floorpress_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type floorpress_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }
static inline cmark_node_type floorpress_node_strikethrough(void) { return CMARK_NODE_STRIKETHROUGH; }
