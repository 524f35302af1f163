/* Writes a workbook of the tab-separated texts of standard input with libxlsxwriter, rows in memory, and prints the
   seconds of writing: the peer of WriteGrid. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

static char *contents(FILE *file) {
  size_t count = 0, capacity = 1 << 24, got;
  char *text = malloc(capacity + 1);
  while (text && (got = fread(text + count, 1, capacity - count, file)) > 0) {
    count += got;
    if (count == capacity) text = realloc(text, (capacity *= 2) + 1);
  }
  if (text) text[count] = 0;
  return text;
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  char *text = contents(stdin);
  if (!text) return 71;
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  lxw_workbook *workbook = workbook_new(arguments[1]);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, NULL);
  lxw_row_t row = 0;
  lxw_col_t column = 0;
  for (char *cell = text; *cell;) {
    char *last = cell + strcspn(cell, "\t\n"), separator = *last;
    *last = 0;
    worksheet_write_string(sheet, row, column++, cell, NULL);
    if (separator != '\t') {
      row++;
      column = 0;
    }
    cell = separator ? last + 1 : last;
  }
  lxw_error error = workbook_close(workbook);
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%f\n", (double)(end.tv_sec - start.tv_sec) + (double)(end.tv_nsec - start.tv_nsec) / 1e9);
  return error == LXW_NO_ERROR ? 0 : 74;
}
