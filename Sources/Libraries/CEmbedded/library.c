/* Made by script/embed: the files of Library/. */
#include "CEmbedded.h"

static const unsigned char file_0[] = {
#embed "../../../Library/exercises/back-squat.md" suffix(, )
    0};

static const unsigned char file_1[] = {
#embed "../../../Library/exercises/bench-press.md" suffix(, )
    0};

static const unsigned char file_2[] = {
#embed "../../../Library/exercises/box-squat.md" suffix(, )
    0};

static const unsigned char file_3[] = {
#embed "../../../Library/exercises/chest-supported-row.md" suffix(, )
    0};

static const unsigned char file_4[] = {
#embed "../../../Library/exercises/dead-bug.md" suffix(, )
    0};

static const unsigned char file_5[] = {
#embed "../../../Library/exercises/deadlift.md" suffix(, )
    0};

static const unsigned char file_6[] = {
#embed "../../../Library/exercises/dumbbell-bench-press.md" suffix(, )
    0};

static const unsigned char file_7[] = {
#embed "../../../Library/exercises/easy-run.md" suffix(, )
    0};

static const unsigned char file_8[] = {
#embed "../../../Library/exercises/farmers-walk.md" suffix(, )
    0};

static const unsigned char file_9[] = {
#embed "../../../Library/exercises/goblet-squat.md" suffix(, )
    0};

static const unsigned char file_10[] = {
#embed "../../../Library/exercises/hip-thrust.md" suffix(, )
    0};

static const unsigned char file_11[] = {
#embed "../../../Library/exercises/kettlebell-swing.md" suffix(, )
    0};

static const unsigned char file_12[] = {
#embed "../../../Library/exercises/lat-pulldown.md" suffix(, )
    0};

static const unsigned char file_13[] = {
#embed "../../../Library/exercises/overhead-press.md" suffix(, )
    0};

static const unsigned char file_14[] = {
#embed "../../../Library/exercises/pallof-press.md" suffix(, )
    0};

static const unsigned char file_15[] = {
#embed "../../../Library/exercises/plank.md" suffix(, )
    0};

static const unsigned char file_16[] = {
#embed "../../../Library/exercises/pull-up.md" suffix(, )
    0};

static const unsigned char file_17[] = {
#embed "../../../Library/exercises/push-up.md" suffix(, )
    0};

static const unsigned char file_18[] = {
#embed "../../../Library/exercises/romanian-deadlift.md" suffix(, )
    0};

static const unsigned char file_19[] = {
#embed "../../../Library/exercises/split-squat.md" suffix(, )
    0};

static const struct floorpress_file files[] = {
    {"exercises/back-squat.md", file_0, sizeof file_0 - 1},
    {"exercises/bench-press.md", file_1, sizeof file_1 - 1},
    {"exercises/box-squat.md", file_2, sizeof file_2 - 1},
    {"exercises/chest-supported-row.md", file_3, sizeof file_3 - 1},
    {"exercises/dead-bug.md", file_4, sizeof file_4 - 1},
    {"exercises/deadlift.md", file_5, sizeof file_5 - 1},
    {"exercises/dumbbell-bench-press.md", file_6, sizeof file_6 - 1},
    {"exercises/easy-run.md", file_7, sizeof file_7 - 1},
    {"exercises/farmers-walk.md", file_8, sizeof file_8 - 1},
    {"exercises/goblet-squat.md", file_9, sizeof file_9 - 1},
    {"exercises/hip-thrust.md", file_10, sizeof file_10 - 1},
    {"exercises/kettlebell-swing.md", file_11, sizeof file_11 - 1},
    {"exercises/lat-pulldown.md", file_12, sizeof file_12 - 1},
    {"exercises/overhead-press.md", file_13, sizeof file_13 - 1},
    {"exercises/pallof-press.md", file_14, sizeof file_14 - 1},
    {"exercises/plank.md", file_15, sizeof file_15 - 1},
    {"exercises/pull-up.md", file_16, sizeof file_16 - 1},
    {"exercises/push-up.md", file_17, sizeof file_17 - 1},
    {"exercises/romanian-deadlift.md", file_18, sizeof file_18 - 1},
    {"exercises/split-squat.md", file_19, sizeof file_19 - 1},
    {0, 0, 0}};

struct floorpress_file floorpress_library_file(size_t index) {
    size_t last = sizeof files / sizeof files[0] - 1;
    return files[index < last ? index : last];
}
