#include "CCurl.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The calls are looked up by name, so that the command does not begin with loading what only mail needs.
static struct {
    CURLcode (*global_init)(long);
    CURL *(*easy_init)(void);
    CURLcode (*setopt)(CURL *, CURLoption, ...);
    CURLcode (*perform)(CURL *);
    CURLcode (*getinfo)(CURL *, CURLINFO, ...);
    void (*cleanup)(CURL *);
    const char *(*strerror)(CURLcode);
    struct curl_slist *(*append)(struct curl_slist *, const char *);
    void (*free_all)(struct curl_slist *);
} curl;

static const char *failure;

static void load(void) {
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        failure = "libcurl.so.4 is not there";
        return;
    }
    struct {
        const char *name;
        void *place;
    } calls[] = {
        {"curl_global_init", &curl.global_init}, {"curl_easy_init", &curl.easy_init},
        {"curl_easy_setopt", &curl.setopt},      {"curl_easy_perform", &curl.perform},
        {"curl_easy_getinfo", &curl.getinfo},    {"curl_easy_cleanup", &curl.cleanup},
        {"curl_easy_strerror", &curl.strerror},  {"curl_slist_append", &curl.append},
        {"curl_slist_free_all", &curl.free_all},
    };
    for (size_t index = 0; index < sizeof calls / sizeof calls[0]; index++) {
        void *call = dlsym(library, calls[index].name);
        if (!call) {
            failure = "libcurl.so.4 lacks a call that is needed";
            return;
        }
        memcpy(calls[index].place, &call, sizeof call);
    }
    if (curl.global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) failure = "libcurl cannot be set up";
}

struct floorpress_mail_session {
    CURL *handle;
    char *url, *user, *password, *certificates;
    char error[CURL_ERROR_SIZE];
    floorpress_mail_outcome *outcome;
};

static char *copy(const char *text) { return text ? strdup(text) : NULL; }

floorpress_mail_session *floorpress_mail_open(const floorpress_mail_server *server, const char **reason) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    *reason = failure;
    if (failure) return NULL;
    floorpress_mail_session *session = calloc(1, sizeof *session);
    CURL *handle = session ? curl.easy_init() : NULL;
    if (!handle) {
        free(session);
        *reason = "libcurl cannot be set up";
        return NULL;
    }
    session->handle = handle;
    session->url = copy(server->url);
    curl.setopt(handle, CURLOPT_URL, session->url);
    // Nothing but mail, whatever the address says, and no way around by a proxy of the environment or a file of passwords.
    curl.setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl.setopt(handle, CURLOPT_PROXY, "");
    curl.setopt(handle, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    curl.setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl.setopt(handle, CURLOPT_USE_SSL, server->requires_tls ? (long)CURLUSESSL_ALL : (long)CURLUSESSL_NONE);
    curl.setopt(handle, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl.setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
    curl.setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
    if (server->certificates) {
        session->certificates = copy(server->certificates);
        curl.setopt(handle, CURLOPT_CAINFO, session->certificates);
    }
    if (server->user) {
        session->user = copy(server->user);
        session->password = copy(server->password ? server->password : "");
        curl.setopt(handle, CURLOPT_USERNAME, session->user);
        curl.setopt(handle, CURLOPT_PASSWORD, session->password);
    }
    curl.setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, server->connect_ms);
    curl.setopt(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, (server->answer_ms + 999) / 1000);
    curl.setopt(handle, CURLOPT_TIMEOUT_MS, server->connect_ms + 10 * server->answer_ms);
    curl.setopt(handle, CURLOPT_ERRORBUFFER, session->error);
    return session;
}

void floorpress_mail_close(floorpress_mail_session *session) {
    if (!session) return;
    curl.cleanup(session->handle);
    if (session->password) explicit_bzero(session->password, strlen(session->password));
    free(session->url);
    free(session->user);
    free(session->password);
    free(session->certificates);
    free(session);
}

static size_t give(char *room, size_t size, size_t count, void *context) {
    floorpress_mail_text *text = context;
    size_t left = text->count - text->position, space = size * count;
    if (left == 0) {
        // From here on the server may take the message: that must stand on the disk before the last line goes out.
        if (!text->is_finished) {
            if (text->finish(text->context) != 0) return CURL_READFUNC_ABORT;
            text->is_finished = 1;
        }
        return 0;
    }
    if (left > space) left = space;
    memcpy(room, text->bytes + text->position, left);
    text->position += left;
    return left;
}

// What the server says, and nothing of what it is told: that has the password in it.
static int note(CURL *handle, curl_infotype type, char *bytes, size_t count, void *context) {
    (void)handle;
    floorpress_mail_session *session = context;
    if (type != CURLINFO_HEADER_IN || !session->outcome) return 0;
    // A farewell tells nothing of what came before it.
    if (count >= 3 && memcmp(bytes, "221", 3) == 0) return 0;
    while (count > 0 && (bytes[count - 1] == '\n' || bytes[count - 1] == '\r')) count--;
    if (count >= sizeof session->outcome->reply) count = sizeof session->outcome->reply - 1;
    memcpy(session->outcome->reply, bytes, count);
    session->outcome->reply[count] = 0;
    return 0;
}

void floorpress_mail_send(
    floorpress_mail_session *session, const char *from, const char *to, floorpress_mail_text *text,
    floorpress_mail_outcome *outcome) {
    memset(outcome, 0, sizeof *outcome);
    session->error[0] = 0;
    session->outcome = outcome;
    struct curl_slist *recipients = curl.append(NULL, to);
    if (!recipients) {
        outcome->result = CURLE_OUT_OF_MEMORY;
        return;
    }
    curl.setopt(session->handle, CURLOPT_MAIL_FROM, from);
    curl.setopt(session->handle, CURLOPT_MAIL_RCPT, recipients);
    curl.setopt(session->handle, CURLOPT_UPLOAD, 1L);
    curl.setopt(session->handle, CURLOPT_READFUNCTION, give);
    curl.setopt(session->handle, CURLOPT_READDATA, text);
    curl.setopt(session->handle, CURLOPT_VERBOSE, 1L);
    curl.setopt(session->handle, CURLOPT_DEBUGFUNCTION, note);
    curl.setopt(session->handle, CURLOPT_DEBUGDATA, session);
    CURLcode result = curl.perform(session->handle);
    outcome->result = (int)result;
    curl.getinfo(session->handle, CURLINFO_RESPONSE_CODE, &outcome->code);
    if (result != CURLE_OK) {
        const char *words = session->error[0] ? session->error : curl.strerror(result);
        strncpy(outcome->message, words, sizeof outcome->message - 1);
    }
    curl.setopt(session->handle, CURLOPT_MAIL_RCPT, (struct curl_slist *)NULL);
    curl.free_all(recipients);
    session->outcome = NULL;
}
