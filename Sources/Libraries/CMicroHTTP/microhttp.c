#include "CMicroHTTP.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <errno.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

/* The library of the header above: its number changes when its functions do. */
static const char library[] = "libmicrohttpd.so.12";

/* The functions in use, without the MHD_ before their names. */
#define FUNCTIONS(X) \
    X(start_daemon) \
    X(stop_daemon) \
    X(get_daemon_info) \
    X(create_response_from_buffer) \
    X(add_response_header) \
    X(queue_response) \
    X(destroy_response)

/* A field for each, of the type that the header gives it. */
#define FIELD(name) __typeof__(&MHD_##name) name;
static struct {
    FUNCTIONS(FIELD)
} mhd;

/* Finds every function in the library; not zero where there is no such library. */
static int find_functions(void)
{
    void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!opened)
        return -1;
#define FIND(name) \
    if (!(mhd.name = (__typeof__(mhd.name))dlsym(opened, "MHD_" #name))) \
        return -1;
    FUNCTIONS(FIND)
    return 0;
}

struct floorpress_server {
    struct MHD_Daemon *daemon;
    floorpress_answer answer;
    void *context;
};

/* Headers that come before the body are kept until the response exists. */
#define MOST_HEADERS 32

struct floorpress_reply {
    struct MHD_Response *response;
    unsigned int status;
    size_t count;
    struct {
        char *name, *value;
    } headers[MOST_HEADERS];
};

void floorpress_reply_header(struct floorpress_reply *reply, const char *name, const char *value)
{
    if (reply->count == MOST_HEADERS)
        return;
    char *name_copy = strdup(name), *value_copy = strdup(value);
    if (!name_copy || !value_copy) {
        free(name_copy);
        free(value_copy);
        return;
    }
    reply->headers[reply->count].name = name_copy;
    reply->headers[reply->count].value = value_copy;
    reply->count++;
}

void floorpress_reply_body(struct floorpress_reply *reply, unsigned int status, const void *bytes, size_t count)
{
    if (reply->response)
        return;
    reply->status = status;
    reply->response = mhd.create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

static enum MHD_Result handle(
    void *closure, struct MHD_Connection *connection, const char *path, const char *method, const char *version,
    const char *upload, size_t *upload_size, void **state)
{
    static int seen;
    struct floorpress_server *server = closure;
    struct floorpress_reply reply = {0};
    (void)version;
    (void)upload;
    /* The first call is before the body of a request, of which nothing is wanted. */
    if (!*state) {
        *state = &seen;
        return MHD_YES;
    }
    if (*upload_size) {
        *upload_size = 0;
        return MHD_YES;
    }
    server->answer(server->context, method, path, &reply);
    enum MHD_Result result = MHD_NO;
    for (size_t index = 0; index < reply.count; index++) {
        if (reply.response)
            mhd.add_response_header(reply.response, reply.headers[index].name, reply.headers[index].value);
        free(reply.headers[index].name);
        free(reply.headers[index].value);
    }
    if (reply.response) {
        result = mhd.queue_response(connection, reply.status, reply.response);
        mhd.destroy_response(reply.response);
    }
    return result;
}

/* Paths are unescaped where they are looked up, once and with care. */
static size_t leave_escaped(void *closure, struct MHD_Connection *connection, char *text)
{
    (void)closure;
    (void)connection;
    return strlen(text);
}

int floorpress_server_start(
    unsigned short port, floorpress_answer answer, void *context, struct floorpress_server **server)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (!mhd.start_daemon && find_functions()) {
        mhd.start_daemon = NULL;
        return -2;
    }
    struct floorpress_server *made = calloc(1, sizeof *made);
    if (!made)
        return -1;
    made->answer = answer;
    made->context = context;
    errno = 0;
    made->daemon = mhd.start_daemon(
        MHD_USE_AUTO | MHD_USE_INTERNAL_POLLING_THREAD, port, NULL, NULL, handle, made, MHD_OPTION_SOCK_ADDR, &address,
        MHD_OPTION_UNESCAPE_CALLBACK, leave_escaped, NULL, MHD_OPTION_CONNECTION_TIMEOUT, 30u, MHD_OPTION_END);
    if (!made->daemon) {
        int reason = errno;
        free(made);
        errno = reason ? reason : EADDRINUSE;
        return -1;
    }
    *server = made;
    return 0;
}

unsigned short floorpress_server_port(const struct floorpress_server *server)
{
    const union MHD_DaemonInfo *info = mhd.get_daemon_info(server->daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : 0;
}

void floorpress_server_stop(struct floorpress_server *server)
{
    if (!server)
        return;
    mhd.stop_daemon(server->daemon);
    free(server);
}
