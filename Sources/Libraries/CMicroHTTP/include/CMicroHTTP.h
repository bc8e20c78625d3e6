#ifndef FLOORPRESS_CMICROHTTP_H
#define FLOORPRESS_CMICROHTTP_H

#include <stddef.h>

/* A web server for this machine alone, by libmicrohttpd, which is opened when the first one is started. */
struct floorpress_server;

/* What is answered, being filled in. */
struct floorpress_reply;

/* Answers a request for a path, which is as it came; called on a thread of the server. */
typedef void (*floorpress_answer)(void *context, const char *method, const char *path, struct floorpress_reply *reply);

/* Begins to listen on a port of 127.0.0.1; nought takes any that is free. Returns 0, -1 with errno set, or -2 where the library is missing. */
int floorpress_server_start(
    unsigned short port, floorpress_answer answer, void *context, struct floorpress_server **server);

/* The port that it listens on. */
unsigned short floorpress_server_port(const struct floorpress_server *server);

/* Ends it, and waits for the answers under way. */
void floorpress_server_stop(struct floorpress_server *server);

/* Adds a header to an answer. */
void floorpress_reply_header(struct floorpress_reply *reply, const char *name, const char *value);

/* Gives an answer its status and its body, which is copied. */
void floorpress_reply_body(struct floorpress_reply *reply, unsigned int status, const void *bytes, size_t count);

#endif
