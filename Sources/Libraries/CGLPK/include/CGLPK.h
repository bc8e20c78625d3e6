#ifndef FLOORPRESS_CGLPK_H
#define FLOORPRESS_CGLPK_H

/*
 * The way into GLPK, the GNU Linear Programming Kit, which is opened when the first model is solved: hardly any run of the
 * press solves one. Its headers are not shown to Swift, because nothing but this function may be called.
 */

/* A variable. Bounds may be infinite. */
struct floorpress_column {
    double least, most, cost;
    int is_integer;
};

/* The bounds of a sum. */
struct floorpress_row {
    double least, most;
};

/* How often a variable stands in a sum, both counted from zero; each pair at most once. */
struct floorpress_entry {
    int row, column;
    double factor;
};

/* A model whose cost is to be as small as can be. */
struct floorpress_model {
    const struct floorpress_column *columns;
    const struct floorpress_row *rows;
    const struct floorpress_entry *entries;
    int column_count, row_count, entry_count;
};

/* When to stop: by counts and by what could still be gained, never by a clock. */
struct floorpress_limits {
    /* Parts of the search, all of them and those since something better was found. */
    int most_nodes, patience;
    /* Steps of the model without whole numbers. */
    int most_iterations;
    /* By how much what was found may be dearer than the best, in its own unit. */
    double gap;
};

enum floorpress_solved {
    FLOORPRESS_SOLVED_OPTIMAL,
    FLOORPRESS_SOLVED_FEASIBLE,
    FLOORPRESS_SOLVED_INFEASIBLE,
    FLOORPRESS_SOLVED_UNBOUNDED,
    /* A limit was met before anything was found. */
    FLOORPRESS_SOLVED_UNDECIDED,
    /* GLPK gave up, or memory ran out. */
    FLOORPRESS_SOLVED_FAILED,
    /* There is no such library on this machine. */
    FLOORPRESS_SOLVED_NO_LIBRARY,
};

/* Solves a model; one at a time, whatever the thread. `values` takes a number for each column where
 * something was found. */
enum floorpress_solved floorpress_solve(
    const struct floorpress_model *model, const struct floorpress_limits *limits, double *values);

#endif
