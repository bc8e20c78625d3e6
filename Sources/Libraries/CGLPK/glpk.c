#include "CGLPK.h"

#include <dlfcn.h>
#include <glpk.h>
#include <math.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>

/* The library of the header above: its number changes when its functions do. */
static const char library[] = "libglpk.so.40";

/* The functions in use, without the glp_ before their names. */
#define FUNCTIONS(X) \
    X(create_prob) \
    X(delete_prob) \
    X(add_rows) \
    X(add_cols) \
    X(set_row_bnds) \
    X(set_col_bnds) \
    X(set_col_kind) \
    X(set_obj_dir) \
    X(set_obj_coef) \
    X(load_matrix) \
    X(scale_prob) \
    X(init_smcp) \
    X(simplex) \
    X(get_status) \
    X(get_col_prim) \
    X(init_iocp) \
    X(intopt) \
    X(mip_status) \
    X(mip_col_val) \
    X(ios_reason) \
    X(ios_terminate) \
    X(ios_get_prob) \
    X(ios_best_node) \
    X(ios_node_bound) \
    X(mip_obj_val) \
    X(term_out) \
    X(term_hook) \
    X(error_hook) \
    X(free_env)

/* A field for each, of the type that the header gives it. */
#define FIELD(name) __typeof__(&glp_##name) name;
static struct {
    FUNCTIONS(FIELD)
} glpk;

/* Finds every function in the library; not zero where there is no such library. */
static int find_functions(void)
{
    void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!opened)
        return -1;
#define FIND(name) \
    if (!(glpk.name = (__typeof__(glpk.name))dlsym(opened, "glp_" #name))) \
        return -1;
    FUNCTIONS(FIND)
    return 0;
}

/* Where a mistake within GLPK leads; without a way out it would end the process. */
static jmp_buf way_out;

static void leave(void *unused)
{
    (void)unused;
    longjmp(way_out, 1);
}

/* Takes what GLPK would write to the terminal, even of its mistakes. */
static int swallow(void *unused, const char *text)
{
    (void)unused, (void)text;
    return 1;
}

struct search {
    const struct floorpress_limits *limits;
    /* Nodes so far, and those up to the best that was found. */
    int nodes, nodes_to_best;
    double best;
    int is_found;
};

/* Is asked at every step of the search, and ends it where a limit is met. */
static void watch(glp_tree *tree, void *info)
{
    struct search *search = info;
    glp_prob *problem = glpk.ios_get_prob(tree);
    int reason = glpk.ios_reason(tree);
    if (reason == GLP_IBINGO) {
        search->is_found = 1;
        search->best = glpk.mip_obj_val(problem);
        search->nodes_to_best = search->nodes;
    }
    if (reason != GLP_ISELECT)
        return;
    search->nodes++;
    if (search->nodes > search->limits->most_nodes)
        glpk.ios_terminate(tree);
    if (!search->is_found)
        return;
    int node = glpk.ios_best_node(tree);
    if (search->nodes - search->nodes_to_best > search->limits->patience
        || (node && search->best - glpk.ios_node_bound(tree, node) <= search->limits->gap))
        glpk.ios_terminate(tree);
}

static int kind_of_bounds(double least, double most)
{
    if (isinf(least))
        return isinf(most) ? GLP_FR : GLP_UP;
    return isinf(most) ? GLP_LO : least < most ? GLP_DB : GLP_FX;
}

/* Hands the model over. GLPK counts from one, so the entries come with room before the first. */
static int fill(glp_prob *problem, const struct floorpress_model *model, int *rows, int *columns, double *factors)
{
    int integers = 0;
    glpk.set_obj_dir(problem, GLP_MIN);
    if (model->row_count > 0)
        glpk.add_rows(problem, model->row_count);
    for (int index = 0; index < model->row_count; index++) {
        const struct floorpress_row *row = &model->rows[index];
        glpk.set_row_bnds(problem, index + 1, kind_of_bounds(row->least, row->most), row->least, row->most);
    }
    if (model->column_count > 0)
        glpk.add_cols(problem, model->column_count);
    for (int index = 0; index < model->column_count; index++) {
        const struct floorpress_column *column = &model->columns[index];
        if (column->is_integer) {
            glpk.set_col_kind(problem, index + 1, GLP_IV);
            integers++;
        }
        glpk.set_col_bnds(
            problem, index + 1, kind_of_bounds(column->least, column->most), column->least, column->most);
        glpk.set_obj_coef(problem, index + 1, column->cost);
    }
    for (int index = 0; index < model->entry_count; index++) {
        rows[index + 1] = model->entries[index].row + 1;
        columns[index + 1] = model->entries[index].column + 1;
        factors[index + 1] = model->entries[index].factor;
    }
    glpk.load_matrix(problem, model->entry_count, rows, columns, factors);
    return integers;
}

/* The linear model; for one with integers, what is left of it without them. */
static enum floorpress_solved relax(glp_prob *problem, const struct floorpress_limits *limits)
{
    glp_smcp options;
    glpk.init_smcp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.it_lim = limits->most_iterations;
    glpk.scale_prob(problem, GLP_SF_AUTO);
    int failed = glpk.simplex(problem, &options);
    if (failed == GLP_EITLIM)
        return FLOORPRESS_SOLVED_UNDECIDED;
    if (failed)
        return FLOORPRESS_SOLVED_FAILED;
    switch (glpk.get_status(problem)) {
    case GLP_OPT:
        return FLOORPRESS_SOLVED_OPTIMAL;
    case GLP_NOFEAS:
        return FLOORPRESS_SOLVED_INFEASIBLE;
    case GLP_UNBND:
        return FLOORPRESS_SOLVED_UNBOUNDED;
    default:
        return FLOORPRESS_SOLVED_FAILED;
    }
}

/* Branches on the integers, from the relaxed model on. */
static enum floorpress_solved branch(glp_prob *problem, const struct floorpress_limits *limits)
{
    struct search search = {.limits = limits};
    glp_iocp options;
    glpk.init_iocp(&options);
    options.msg_lev = GLP_MSG_OFF;
    options.presolve = GLP_ON;
    options.cb_func = watch;
    options.cb_info = &search;
    int failed = glpk.intopt(problem, &options);
    if (failed == GLP_ENOPFS)
        return FLOORPRESS_SOLVED_INFEASIBLE;
    if (failed && failed != GLP_ESTOP)
        return FLOORPRESS_SOLVED_FAILED;
    switch (glpk.mip_status(problem)) {
    case GLP_OPT:
        return FLOORPRESS_SOLVED_OPTIMAL;
    case GLP_FEAS:
        return FLOORPRESS_SOLVED_FEASIBLE;
    case GLP_NOFEAS:
        return FLOORPRESS_SOLVED_INFEASIBLE;
    default:
        return failed == GLP_ESTOP ? FLOORPRESS_SOLVED_UNDECIDED : FLOORPRESS_SOLVED_FAILED;
    }
}

static enum floorpress_solved solve(
    const struct floorpress_model *model, const struct floorpress_limits *limits, double *values, int *indices,
    double *room)
{
    if (setjmp(way_out)) {
        /* What was made so far is given back with the whole of GLPK's memory. */
        glpk.error_hook(NULL, NULL);
        glpk.free_env();
        return FLOORPRESS_SOLVED_FAILED;
    }
    glpk.error_hook(leave, NULL);
    glpk.term_hook(swallow, NULL);
    glpk.term_out(GLP_OFF);
    glp_prob *problem = glpk.create_prob();
    int integers = fill(problem, model, indices, indices + model->entry_count + 1, room);
    enum floorpress_solved solved = relax(problem, limits);
    if (solved == FLOORPRESS_SOLVED_OPTIMAL && integers > 0)
        solved = branch(problem, limits);
    if (solved == FLOORPRESS_SOLVED_OPTIMAL || solved == FLOORPRESS_SOLVED_FEASIBLE)
        for (int column = 0; column < model->column_count; column++)
            values[column] =
                integers > 0 ? glpk.mip_col_val(problem, column + 1) : glpk.get_col_prim(problem, column + 1);
    glpk.delete_prob(problem);
    glpk.error_hook(NULL, NULL);
    glpk.free_env();
    return solved;
}

enum floorpress_solved floorpress_solve(
    const struct floorpress_model *model, const struct floorpress_limits *limits, double *values)
{
    static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
    static int is_open;
    size_t entries = (size_t)model->entry_count + 1;
    int *indices = calloc(2 * entries, sizeof *indices);
    double *room = calloc(entries, sizeof *room);
    enum floorpress_solved solved = FLOORPRESS_SOLVED_FAILED;
    if (indices && room) {
        pthread_mutex_lock(&turn);
        if (!is_open)
            is_open = find_functions() == 0 ? 1 : -1;
        solved = is_open == 1 ? solve(model, limits, values, indices, room) : FLOORPRESS_SOLVED_NO_LIBRARY;
        pthread_mutex_unlock(&turn);
    }
    free(indices);
    free(room);
    return solved;
}
