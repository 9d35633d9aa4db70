# SPDX-FileCopyrightText: 2026 The Parvis developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the programs of this folder share: a workspace that is thrown away, parvisctl, the interface of a server asked without Parvis, and checks that are counted."""
import datetime, json, os, random, struct, subprocess, sys, tempfile, time, urllib.error, urllib.parse, urllib.request, zlib

ALT = "A red field, and nothing else"


def picture():
    """A PNG that no other run has uploaded."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + bytes([200, 30, random.randrange(256)]) * 40 for _ in range(30))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 30, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def ask(url, data=None, method=None, **headers):
    """An answer of a server as (status, JSON or bytes, headers). `data` is an object for JSON, or bytes."""
    if data is not None and not isinstance(data, bytes):
        data = json.dumps(data).encode()
        headers.setdefault("Content_Type", "application/json")
    request = urllib.request.Request(url, data, {name.replace("_", "-"): value for name, value in headers.items()}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            status, body, head = answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as error:
        status, body, head = error.code, error.read(), error.headers
    try:
        return status, json.loads(body), head
    except ValueError:
        return status, body, head


def awaited(look, wanted=bool, seconds=40):
    """What `look` tells once it is as it is wanted, or at the end of the time."""
    end = time.time() + seconds
    while True:
        found = look()
        if wanted(found) or time.time() > end:
            return found
        time.sleep(0.5)


def inAWhile(seconds):
    """A moment ahead, and how --at is told of it."""
    at = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0) + datetime.timedelta(seconds=seconds)
    return at, at.strftime("%Y-%m-%d %H:%M:%S UTC")


class Peer:
    def __init__(self, parvisctl, name):
        self.run = f"run{random.randrange(16**8):08x}"
        self._name, self._parvisctl, self._checks, self._bad, self._failed = name, parvisctl, 0, 0, 0
        self._folder = tempfile.TemporaryDirectory()
        self.workspace = os.path.join(self._folder.name, "w.parvis")
        self._environment = dict(os.environ, PARVIS_PASSPHRASE="a passphrase of a test", LC_ALL="C.UTF-8", XDG_DATA_HOME=self._folder.name)
        self.secrets = []
        self.ctl("init", "--zone", "Europe/Paris")

    def part(self, title):
        print(title, flush=True)

    def check(self, what, isTrue, told=""):
        self._checks += 1
        self._bad += not isTrue
        print(("ok       " if isTrue else "NOT OK   ") + what + ("" if isTrue else f"   {told}"), flush=True)
        return bool(isTrue)

    def counted(self, what, texts, wanted):
        """Each of `wanted` stands among `texts` exactly once."""
        counts = [sum(one in text for text in texts) for one in wanted]
        lost, doubled = sum(count == 0 for count in counts), sum(count > 1 for count in counts)
        return self.check(f"{what}: {len(wanted)}, {lost} lost, {doubled} doubled", lost == 0 and doubled == 0, str([one for one, count in zip(wanted, counts) if count != 1][:3]))

    def ctl(self, *arguments):
        """The objects that parvisctl prints. What it complains of is kept in `code` and `errors`."""
        done = subprocess.run([self._parvisctl, "-w", self.workspace, "--json", *map(str, arguments)], env=self._environment, capture_output=True, text=True,
                              timeout=540)
        self.code, self.errors = done.returncode, done.stderr.strip()
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]

    def file(self, name, content):
        path = os.path.join(self._folder.name, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def connect(self, service, *arguments):
        made = self.ctl("channels", "add", service, *arguments)
        if not self.check("connected", len(made) == 1, self.errors):
            self.end()
        tried = self.ctl("channels", "test", made[0]["channel"])
        self.check("and lets in another time", self.code == 0 and tried[0]["handle"] == made[0]["handle"], self.errors)
        return made[0]

    def sync(self, *arguments):
        told = self.ctl("sync", *arguments)
        if self.code or any(one["trouble"] for one in told):
            self.check("taking in goes without a trouble", False, f"{told} {self.errors}")
        return told[0] if told else {"added": 0, "known": 0}

    def found(self, words):
        """What came in with these words, ours left out."""
        return [one for one in self.ctl("search", f'"{words}"') if one["kind"] in ("mention", "comment", "reply", "message") and words in one["text"]]

    def awaitIn(self, words, count=1, seconds=40):
        def look():
            self.sync()
            return self.found(words)

        return awaited(look, lambda hits: len(hits) >= count, seconds)

    def post(self, text, *arguments, channel=1):
        told = self.ctl("post", "add", "--channel", channel, *(("--text-file", self.file("text.txt", text)) if text else ()), *arguments)
        self.check("it stands in the outbox" if not self.code else f"post add: {text[:40]}", len(told) == 1 and self.code == 0, self.errors)
        return told[0] if told else {"post": 0, "holder": ""}

    def send(self, *arguments):
        told = self.ctl("send", *arguments)
        if self.code:
            self.check("sending goes without a trouble", False, f"{told} {self.errors}")
        return told

    def delivery(self, post):
        return next((one for one in self.ctl("deliveries", "--limit", "10000") if one["post"] == post), {"state": "", "remoteId": "", "url": "", "isVerified": False, "delivery": 0})

    def leaves(self, post):
        """Sends it, and once more, since nothing may leave twice. A line that breaks is no fault of anybody: what waits for another attempt is given the time."""
        told = self.ctl("send")
        if self.code == 4 and self.delivery(post)["state"] == "sending":
            print(f"         tried again: {self.errors}", flush=True)
            self.send("--within", "90")
        elif self.code:
            self.check("sending goes without a trouble", False, f"{told} {self.errors}")
        self.send()
        return self.delivery(post)

    def published(self, text, *arguments):
        """Puts it into the outbox and sends it: its delivery."""
        delivery = self.leaves(self.post(text, *arguments)["post"])
        self.check("the ledger says: published, and read back", delivery["state"] == "published" and delivery["isVerified"], str(delivery))
        return delivery

    def reply(self, mention, text):
        told = self.ctl("reply", mention, "--text-file", self.file("answer.txt", text))
        self.check("the answer stands in the outbox", len(told) == 1, self.errors)
        delivery = self.leaves(told[0]["post"]) if told else {"state": "", "remoteId": ""}
        self.check("the ledger says: published", delivery["state"] == "published", str(delivery))
        return delivery

    def edit(self, delivery, text=None):
        self.ctl("deliveries", "edit", delivery["delivery"], *(("--text-file", self.file("edit.txt", text)) if text else ()))
        self.check("the change is taken", self.code == 0, self.errors)
        self.send()
        self.send()

    def delete(self, delivery):
        self.ctl("deliveries", "delete", delivery["delivery"])
        self.check("the deletion is taken", self.code == 0, self.errors)
        self.send()
        self.send()
        self.check("the ledger says: removed", self.delivery(delivery["post"])["state"] == "removed", str(self.delivery(delivery["post"])))

    def heldHere(self, words, texts):
        """A service that holds nothing: this machine does, to the second. `texts` tells what stands there."""
        at, wall = inAWhile(8)
        text = f"{self.run} {words} is sent on time"
        post = self.post(text, "--at", wall)
        self.check("this machine holds it", post["holder"] == "machine", str(post))
        self.send()
        self.check("before its time nothing leaves", not any(text in one for one in texts()) or datetime.datetime.now(datetime.timezone.utc) >= at)
        self.send("--within", "20")
        late = (datetime.datetime.now(datetime.timezone.utc) - at).total_seconds()
        self.check("it leaves at its time", self.delivery(post["post"])["state"] == "published" and 0 <= late < 15, f"{late} {self.delivery(post['post'])}")
        self.counted("on time there", awaited(texts, lambda all: any(text in one for one in all)), [text])

    def end(self):
        """Says what came of it, and ends the program."""
        requests = self.ctl("requests", "--limit", "100000")
        told = json.dumps(requests)
        self.check("every request is listed, and nothing that lets in is among them", requests and not any(secret in told for secret in self.secrets))
        print(f"{self._name}: {self._checks} checks, " + ("all good" if not self._bad else f"{self._bad} NOT OK"), flush=True)
        self._folder.cleanup()
        sys.exit(self._bad > 0)
