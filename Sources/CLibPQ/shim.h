#ifndef TALLYSTICK_CLIBPQ_SHIM_H
#define TALLYSTICK_CLIBPQ_SHIM_H
#include <libpq-fe.h>

/* Character-constant macros are not imported into Swift. */
static inline int tally_pg_diag_sqlstate(void) { return PG_DIAG_SQLSTATE; }
static inline int tally_pg_diag_constraint_name(void) { return PG_DIAG_CONSTRAINT_NAME; }
static inline int tally_pg_diag_table_name(void) { return PG_DIAG_TABLE_NAME; }
static inline int tally_pg_diag_column_name(void) { return PG_DIAG_COLUMN_NAME; }
static inline int tally_pg_diag_message_primary(void) { return PG_DIAG_MESSAGE_PRIMARY; }

static inline void tally_pg_ignore_notice(void *context, const char *message) {
  (void)context;
  (void)message;
}
/* libpq prints notices to standard error unless told otherwise. */
static inline void tally_pg_silence_notices(PGconn *connection) {
  PQsetNoticeProcessor(connection, tally_pg_ignore_notice, 0);
}
#endif
