"""A mail server for tests: TLS, a login, a log of what it took, and bad manners on demand.

    mail_server.py FOLDER

It writes `port` into the folder when it is ready, and for each message that it took a line with its Message-ID into `taken.log`, flushed to the disk,
and the message itself into `taken.mbox`. The file `manner` says how it behaves from the next message on:
`good`, `busy` (451), `refuse` (550), `drop` (the connection ends before an answer, and the message is not taken), `swallow` (the message is taken, and the
connection ends before an answer), `silent` (no answer at all), `stranger` (550 to the sender's name), `nobody` (550 to the recipient's).
"""

import asyncio
import email
import os
import ssl
import subprocess
import sys

from aiosmtpd.smtp import SMTP, AuthResult

folder = sys.argv[1]


def manner():
    try:
        with open(os.path.join(folder, "manner")) as file:
            return file.read().strip()
    except FileNotFoundError:
        return "good"


class Handler:
    def __init__(self):
        self.log = open(os.path.join(folder, "taken.log"), "a")
        self.box = open(os.path.join(folder, "taken.mbox"), "ab")

    def take(self, envelope):
        message = email.message_from_bytes(envelope.content)
        self.box.write(b"From x@y Sat Nov 21 10:00:00 2026\n" + envelope.content.replace(b"\r\n", b"\n") + b"\n")
        self.box.flush()
        self.log.write(f"taken {message['Message-ID']} for {envelope.rcpt_tos[0]}\n")
        self.log.flush()
        os.fsync(self.log.fileno())

    async def handle_MAIL(self, server, session, envelope, address, options):
        if manner() == "stranger":
            return "550 5.7.1 you do not write from here"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if manner() == "nobody":
            return f"550 5.1.1 <{address}> nobody here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        match manner():
            case "busy":
                return "451 4.3.2 come back later"
            case "refuse":
                return f"550 5.1.1 <{envelope.rcpt_tos[0]}> nobody here"
            case "drop":
                server.transport.abort()
                return "421 gone"
            case "swallow":
                self.take(envelope)
                server.transport.abort()
                return "421 gone"
            case "silent":
                await asyncio.sleep(3600)
        self.take(envelope)
        return "250 2.0.0 taken as " + email.message_from_bytes(envelope.content)["Message-ID"].strip("<>")


class Session(SMTP):
    """Notes in the file `sessions` how many are open: with none, nothing that was said to the server is still under way."""

    open = set()

    def note(self):
        with open(os.path.join(folder, "sessions.new"), "w") as file:
            file.write(str(len(Session.open)))
        os.rename(os.path.join(folder, "sessions.new"), os.path.join(folder, "sessions"))

    def connection_made(self, transport):
        Session.open.add(id(self))
        self.note()
        super().connection_made(transport)

    def connection_lost(self, error):
        super().connection_lost(error)
        Session.open.discard(id(self))
        self.note()


def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b"tess" and data.password == b"a long password"
    return AuthResult(success=good)


def certificate():
    key, cert = os.path.join(folder, "key.pem"), os.path.join(folder, "cert.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert],
        check=True, capture_output=True)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(cert, key)
    return context


async def main():
    context, handler = certificate(), Handler()
    loop = asyncio.get_running_loop()

    def session():
        return Session(handler, hostname="localhost", tls_context=context, require_starttls=True, auth_required=True,
                    authenticator=authenticate, auth_require_tls=True)

    server = await loop.create_server(session, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with open(os.path.join(folder, "port.new"), "w") as file:
        file.write(str(port))
    os.rename(os.path.join(folder, "port.new"), os.path.join(folder, "port"))
    # Ends with whoever started it.
    parent = os.getppid()
    while os.getppid() == parent:
        await asyncio.sleep(0.5)


asyncio.run(main())
