#ifndef FLOORPRESS_CURL_H
#define FLOORPRESS_CURL_H

#include <stddef.h>

/// A connection to a server for mail, kept open between messages. libcurl is opened when the first one is made: it brings three dozen
/// libraries along, and a build needs none of them.
typedef struct floorpress_mail_session floorpress_mail_session;

/// How a server is reached.
typedef struct {
    /// `smtp://host:port`, or `smtps://host:port` where TLS comes first.
    const char *url;
    /// The name and the password; null where the server wants none.
    const char *user, *password;
    /// A file of certificates to trust instead of the system's, or null.
    const char *certificates;
    /// Whether the connection must be turned to TLS before anything is said.
    int requires_tls;
    /// Milliseconds until a connection, and until an answer.
    long connect_ms, answer_ms;
} floorpress_mail_server;

/// Gives so many bytes of the message as there is room for. At its end it is told that all was said by a call of `finish`, before
/// the server hears that the message is whole; anything but zero from there breaks the connection off instead.
typedef struct {
    const unsigned char *bytes;
    size_t count;
    size_t position;
    int (*finish)(void *context);
    void *context;
    int is_finished;
} floorpress_mail_text;

typedef struct {
    /// libcurl's result, zero where all went well.
    int result;
    /// The last code of three digits that the server said, or zero.
    long code;
    /// The last line that it said.
    char reply[512];
    /// What libcurl says of the failure.
    char message[256];
} floorpress_mail_outcome;

/// A session, or null with a reason where libcurl cannot be opened.
floorpress_mail_session *floorpress_mail_open(const floorpress_mail_server *server, const char **reason);
void floorpress_mail_send(
    floorpress_mail_session *session, const char *from, const char *to, floorpress_mail_text *text,
    floorpress_mail_outcome *outcome);
void floorpress_mail_close(floorpress_mail_session *session);

#endif
