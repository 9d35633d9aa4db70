// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_insert_c SOURCE TARGET: the measure for the import. Reads the rows of a workspace into memory, then inserts the same rows into a new file with the same
// tables, indexes and full-text index, in one transaction through the C API and nothing else. Prints the seconds of the second part.
#include <sqlite3.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void fail(sqlite3 *db, const char *what)
{
    fprintf(stderr, "%s: %s\n", what, db ? sqlite3_errmsg(db) : "out of memory");
    exit(1);
}

static void run(sqlite3 *db, const char *sql)
{
    if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
        fail(db, sql);
}

struct cell
{
    int type;
    sqlite3_int64 number;
    char *text;
    int length;
};

struct table
{
    const char *read;
    const char *write;
    int columns;
    size_t rows;
    struct cell *cells;
};

static void load(sqlite3 *db, struct table *table)
{
    sqlite3_stmt *rows;
    if (sqlite3_prepare_v2(db, table->read, -1, &rows, NULL) != SQLITE_OK)
        fail(db, table->read);
    size_t room = 0;
    table->columns = sqlite3_column_count(rows);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        if (table->rows == room) {
            room = room ? room * 2 : 1024;
            table->cells = realloc(table->cells, room * (size_t)table->columns * sizeof(struct cell));
            if (!table->cells)
                fail(NULL, "load");
        }
        for (int column = 0; column < table->columns; ++column) {
            struct cell *cell = &table->cells[table->rows * (size_t)table->columns + (size_t)column];
            cell->type = sqlite3_column_type(rows, column);
            cell->number = sqlite3_column_int64(rows, column);
            cell->text = NULL;
            if (cell->type == SQLITE_TEXT) {
                cell->length = sqlite3_column_bytes(rows, column);
                cell->text = malloc((size_t)cell->length + 1);
                if (!cell->text)
                    fail(NULL, "load");
                memcpy(cell->text, sqlite3_column_text(rows, column), (size_t)cell->length + 1);
            }
        }
        ++table->rows;
    }
    sqlite3_finalize(rows);
}

static void bind_cells(sqlite3_stmt *insert, const struct cell *cells, int columns)
{
    for (int column = 0; column < columns; ++column) {
        const struct cell *cell = &cells[column];
        if (cell->type == SQLITE_TEXT)
            sqlite3_bind_text(insert, column + 1, cell->text, cell->length, SQLITE_STATIC);
        else if (cell->type == SQLITE_INTEGER)
            sqlite3_bind_int64(insert, column + 1, cell->number);
        else
            sqlite3_bind_null(insert, column + 1);
    }
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fprintf(stderr, "usage: %s SOURCE TARGET\n", argv[0]);
        return 2;
    }
    sqlite3 *source;
    sqlite3 *target;
    if (sqlite3_open_v2(argv[1], &source, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        fail(source, argv[1]);
    struct table tables[] = {
        {"SELECT id, source, state, started_at, touched_at FROM import", "INSERT INTO import (id, source, state, started_at, touched_at) VALUES (?, ?, ?, ?, ?)", 0, 0, NULL},
        {"SELECT id, service, name, address FROM channel", "INSERT INTO channel (id, service, name, address) VALUES (?, ?, ?, ?)", 0, 0, NULL},
        {"SELECT id, name FROM person", "INSERT INTO person (id, name) VALUES (?, ?)", 0, 0, NULL},
        {"SELECT id, person_id, service, handle, name, url, import_id FROM identity", "INSERT INTO identity (id, person_id, service, handle, name, url, import_id) VALUES (?, ?, ?, ?, ?, ?, ?)", 0, 0, NULL},
        {"SELECT id, channel_id, subject FROM conversation", "INSERT INTO conversation VALUES (?, ?, ?)", 0, 0, NULL},
        {"SELECT m.id, channel_id, identity_id, conversation_id, m.import_id, kind, published_at, day, remote_id, in_reply_to, m.url, title, body, language, "
         "COALESCE(i.name || ' ' || i.handle, '') FROM mention m LEFT JOIN identity i ON i.id = m.identity_id ORDER BY m.id",
         "INSERT INTO mention (id, channel_id, identity_id, conversation_id, import_id, kind, published_at, day, remote_id, in_reply_to, url, title, body, "
         "language) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", 0, 0, NULL},
    };
    const size_t count = sizeof tables / sizeof *tables;
    for (size_t t = 0; t < count; ++t)
        load(source, &tables[t]);

    remove(argv[2]);
    if (sqlite3_open(argv[2], &target) != SQLITE_OK)
        fail(target, argv[2]);
    run(target, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000; PRAGMA foreign_keys = ON");
    sqlite3_stmt *schema;
    if (sqlite3_prepare_v2(source, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite_%'",
                           -1, &schema, NULL) != SQLITE_OK)
        fail(source, "schema");
    while (sqlite3_step(schema) == SQLITE_ROW)
        run(target, (const char *)sqlite3_column_text(schema, 0));
    sqlite3_finalize(schema);

    struct timespec begun;
    struct timespec ended;
    clock_gettime(CLOCK_MONOTONIC, &begun);
    run(target, "BEGIN");
    sqlite3_stmt *index;
    if (sqlite3_prepare_v2(target, "INSERT INTO mention_search (rowid, title, body, author) VALUES (?, ?, ?, ?)", -1, &index, NULL) != SQLITE_OK)
        fail(target, "index");
    for (size_t t = 0; t < count; ++t) {
        sqlite3_stmt *insert;
        const int isMention = t == count - 1;
        const int columns = tables[t].columns;
        if (sqlite3_prepare_v2(target, tables[t].write, -1, &insert, NULL) != SQLITE_OK)
            fail(target, tables[t].write);
        for (size_t row = 0; row < tables[t].rows; ++row) {
            const struct cell *cells = &tables[t].cells[row * (size_t)columns];
            bind_cells(insert, cells, columns - isMention);
            if (sqlite3_step(insert) != SQLITE_DONE)
                fail(target, tables[t].write);
            sqlite3_reset(insert);
            if (!isMention)
                continue;
            sqlite3_bind_int64(index, 1, cells[0].number);
            sqlite3_bind_text(index, 2, cells[11].text, cells[11].length, SQLITE_STATIC);
            sqlite3_bind_text(index, 3, cells[12].text, cells[12].length, SQLITE_STATIC);
            sqlite3_bind_text(index, 4, cells[14].text, cells[14].length, SQLITE_STATIC);
            if (sqlite3_step(index) != SQLITE_DONE)
                fail(target, "index");
            sqlite3_reset(index);
        }
        sqlite3_finalize(insert);
    }
    sqlite3_finalize(index);
    run(target, "COMMIT");
    clock_gettime(CLOCK_MONOTONIC, &ended);
    printf("%.3f\n", (double)(ended.tv_sec - begun.tv_sec) + (double)(ended.tv_nsec - begun.tv_nsec) / 1e9);
    sqlite3_close(target);
    sqlite3_close(source);
    return 0;
}
