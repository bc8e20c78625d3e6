/* Made by script/embed: the files of Content/foods/. */
#include "CEmbedded.h"

static const unsigned char file_0[] = {
#embed "../../../Content/foods/bakery.csv" suffix(, )
    0};

static const unsigned char file_1[] = {
#embed "../../../Content/foods/dairy.csv" suffix(, )
    0};

static const unsigned char file_2[] = {
#embed "../../../Content/foods/drinks.csv" suffix(, )
    0};

static const unsigned char file_3[] = {
#embed "../../../Content/foods/dry-goods.csv" suffix(, )
    0};

static const unsigned char file_4[] = {
#embed "../../../Content/foods/frozen.csv" suffix(, )
    0};

static const unsigned char file_5[] = {
#embed "../../../Content/foods/meat-fish.csv" suffix(, )
    0};

static const unsigned char file_6[] = {
#embed "../../../Content/foods/produce.csv" suffix(, )
    0};

static const unsigned char file_7[] = {
#embed "../../../Content/foods/spices-oils.csv" suffix(, )
    0};

static const unsigned char file_8[] = {
#embed "../../../Content/foods/tins.csv" suffix(, )
    0};

static const struct floorpress_file files[] = {
    {"bakery.csv", file_0, sizeof file_0 - 1},
    {"dairy.csv", file_1, sizeof file_1 - 1},
    {"drinks.csv", file_2, sizeof file_2 - 1},
    {"dry-goods.csv", file_3, sizeof file_3 - 1},
    {"frozen.csv", file_4, sizeof file_4 - 1},
    {"meat-fish.csv", file_5, sizeof file_5 - 1},
    {"produce.csv", file_6, sizeof file_6 - 1},
    {"spices-oils.csv", file_7, sizeof file_7 - 1},
    {"tins.csv", file_8, sizeof file_8 - 1},
    {0, 0, 0}};

struct floorpress_file floorpress_foods_file(size_t index) {
    size_t last = sizeof files / sizeof files[0] - 1;
    return files[index < last ? index : last];
}
