# SPDX-FileCopyrightText: 2026 The Parvis developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tests/live/exportchannels/run does, once the programs are there: check.py WORK ARTICLE PICTURE."""
import base64, getpass, json, os, pathlib, random, shutil, signal, socket, sqlite3, subprocess, sys, tempfile, time, urllib.error, urllib.request, xml.etree.ElementTree

WORK, ARTICLE, PICTURE = (pathlib.Path(path) for path in sys.argv[1:4])
CTL, WORKSPACE, HOME = WORK / "program/parvisctl", WORK / "live.parvis", WORK / "home"
HOME.mkdir(parents=True)
# Servers run as ordinary users, who may not be let into the folder of the project.
SERVED = pathlib.Path(tempfile.mkdtemp(prefix="parvis-live-"))
SERVED.chmod(0o755)
os.environ.update(HOME=str(HOME), PARVIS_PASSPHRASE="correct horse battery", XDG_DATA_HOME=str(HOME / "data"), GIT_CONFIG_GLOBAL=str(HOME / ".gitconfig"))
(HOME / ".gitconfig").write_text("[user]\n name = Lucie\n email = lucie@example.org\n[init]\n defaultBranch = main\n")
running, bad = [], 0


def tell(is_good, what):
    global bad
    bad += not is_good
    print(("ok       " if is_good else "NOT OK   ") + what, flush=True)
    return is_good


def run(*command, cwd=None, check=True):
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, timeout=300)
    if check and done.returncode:
        print(" ".join(map(str, command)), done.stdout, done.stderr, sep="\n")
        raise SystemExit(1)
    return done


def ctl(*arguments, check=True):
    done = run(CTL, "-w", WORKSPACE, "--json", *arguments, check=check)
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")], done


def start(*command, port):
    process = subprocess.Popen([str(part) for part in command], stdout=open(WORK / f"{port}.log", "w"), stderr=subprocess.STDOUT, start_new_session=True)
    running.append(process)
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    print((WORK / f"{port}.log").read_text())
    raise SystemExit(f"nothing answers on {port}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def publish(name, service, url, *options):
    """Connects, publishes, tries that sending again does nothing; the delivery."""
    _, done = ctl("channels", "add", service, "--url", url, "--name", name, *options, check=False)
    if not tell(done.returncode == 0, f"{name}: connected {done.stderr.strip()}"):
        return None
    ctl("post", "add", "--channel", name, "--article", "1")
    ctl("send", check=False)
    deliveries, _ = ctl("deliveries", "--limit", "1")
    delivery = deliveries[0]
    tell(delivery["state"] == "published" and delivery["isVerified"], f"{name}: published {delivery['url']} {delivery['trouble'] or ''} {delivery['said']}")
    return delivery


def again(name, files):
    """The same article once more: nothing of the files changes."""
    before = files()
    ctl("post", "add", "--channel", name, "--article", "1", "--again")
    ctl("send", check=False)
    deliveries, _ = ctl("deliveries", "--limit", "1")
    tell(deliveries[0]["state"] == "published" and files() == before, f"{name}: twice is once {deliveries[0]['said']}")


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file() and ".git/" not in str(path)}


def hugo_site(folder):
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "hugo.toml").write_text("baseURL = 'https://example.org/'\ntitle = 'Site'\n[markup.goldmark.renderer]\nunsafe = false\n")
    (folder / "layouts/_default/single.html").write_text("<h1>{{ .Title }}</h1><time>{{ .Date }}</time>{{ .Content }}")
    (folder / "layouts/_default/list.html").write_text("{{ range .Pages }}<a href='{{ .Permalink }}'>{{ .Title }}</a>{{ end }}")


def made_by_hugo(name, folder, url):
    done = run("hugo", "--quiet", cwd=folder, check=False)
    page = folder / "public" / url.removeprefix("https://example.org/") / "index.html"
    if tell(done.returncode == 0 and page.is_file(), f"{name}: Hugo makes {url} {done.stderr}"):
        tell("fournil" in page.read_text() and any(page.parent.glob("*.png")), f"{name}: with its picture")


try:
    source = WORK / "source"
    source.mkdir()
    shutil.copy(ARTICLE, source)
    shutil.copy(PICTURE, source)
    ctl("init")
    ctl("article", "import", source / ARTICLE.name)

    hugo = WORK / "hugo"
    hugo_site(hugo)
    delivery = publish("Hugo", "site-folder", hugo, "--set", "address=https://example.org")
    if delivery:
        made_by_hugo("Hugo", hugo, delivery["url"])
        shutil.rmtree(hugo / "public")
        again("Hugo", lambda: tree(hugo))

    jekyll = WORK / "jekyll"
    jekyll.mkdir()
    (jekyll / "_config.yml").write_text("title: Site\ntimezone: UTC\n")
    delivery = publish("Jekyll", "site-folder", jekyll, "--set", "address=https://example.org")
    if delivery:
        done = run("jekyll", "build", "--quiet", cwd=jekyll, check=False)
        page = jekyll / "_site" / delivery["url"].removeprefix("https://example.org/")
        tell(done.returncode == 0 and page.is_file(), f"Jekyll: makes {delivery['url']} {done.stderr[-300:]}")
        pictures = list((jekyll / "_site/assets").rglob("*.png"))
        tell(bool(pictures) and str(pictures[0].relative_to(jekyll / "_site")) in page.read_text(), "Jekyll: with its picture")

    site = WORK / "site"
    run("git", "init", "-q", "--bare", WORK / "server.git")
    run("git", "clone", "-q", WORK / "server.git", site)
    hugo_site(site)
    run("git", "add", "-A", cwd=site)
    run("git", "commit", "-q", "-m", "Begin", cwd=site)
    run("git", "push", "-q", "-u", "origin", "HEAD", cwd=site)
    (site / "mine.txt").write_text("work of my own")
    delivery = publish("Git", "git-site", site, "--set", "address=https://example.org")
    if delivery:
        colleague = WORK / "colleague"
        run("git", "clone", "-q", WORK / "server.git", colleague)
        made_by_hugo("Git", colleague, delivery["url"])
        log = run("git", "log", "--format=%s", cwd=colleague).stdout.splitlines()
        tell(len(log) == 2 and (site / "mine.txt").is_file() and not (colleague / "mine.txt").exists(), f"Git: one commit, nothing else: {log}")

    # WebDAV
    password = WORK / "password"
    password.write_text("four\n")
    port, web, apache = free_port(), SERVED / "web", SERVED / "apache"
    web.mkdir()
    apache.mkdir()
    run("htpasswd", "-cb", apache / "users", "lucie", "four")
    user = getpass.getuser()
    (apache / "conf").write_text(f"""ServerRoot /usr/lib/apache2
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {apache}/pid
ErrorLog {apache}/error.log
DocumentRoot {web}
{"User www-data" if user == "root" else ""}
{"Group www-data" if user == "root" else ""}
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule authn_core_module modules/mod_authn_core.so
LoadModule authn_file_module modules/mod_authn_file.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule authz_user_module modules/mod_authz_user.so
LoadModule auth_basic_module modules/mod_auth_basic.so
LoadModule dir_module modules/mod_dir.so
LoadModule mime_module modules/mod_mime.so
LoadModule dav_module modules/mod_dav.so
LoadModule dav_fs_module modules/mod_dav_fs.so
TypesConfig /etc/mime.types
DavLockDB {apache}/locks/db
<Location />
  Dav On
  AuthType Basic
  AuthName files
  AuthUserFile {apache}/users
  Require valid-user
</Location>
""")
    (apache / "locks").mkdir()
    for folder in (apache / "locks", web):
        folder.chmod(0o777)
    start("apache2", "-X", "-f", apache / "conf", port=port)
    rclone_port, rclone_files = free_port(), WORK / "rclone-files"
    rclone_files.mkdir()
    start("rclone", "serve", "webdav", rclone_files, "--addr", f"127.0.0.1:{rclone_port}", "--user", "lucie", "--pass", "four", "--vfs-cache-mode", "writes", "--vfs-write-back", "0", port=rclone_port)
    for name, at, files in (("Apache", port, web), ("rclone", rclone_port, rclone_files)):
        address = f"http://localhost:{at}"
        delivery = publish(name, "web-space", address, "--user", "lucie", "--password-file", password)
        if not delivery:
            continue
        time.sleep(1)
        found = tree(files)
        tell(sum(path.endswith(".png") for path in found) >= 1 and any(path.endswith("/index.html") for path in found) and len(found) >= 2, f"{name}: {sorted(found)}")
        request = urllib.request.Request(delivery["url"] + ("index.html" if name == "rclone" else ""), headers={"Authorization": "Basic " + base64.b64encode(b"lucie:four").decode()})
        try:
            tell(b"<article>" in urllib.request.urlopen(request).read(), f"{name}: a visitor finds it")
        except urllib.error.URLError as error:
            tell(False, f"{name}: a visitor finds it: {error}")
        again(name, lambda: tree(files))

    # SFTP, by key
    port, ssh, files = free_port(), HOME / ".ssh", SERVED / "sftp"
    ssh.mkdir(mode=0o700)
    files.mkdir()
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", ssh / "id_ed25519")
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", SERVED / "hostkey")
    shutil.copy(ssh / "id_ed25519.pub", SERVED / "authorized")
    key = (SERVED / "hostkey.pub").read_text().split()
    (ssh / "known_hosts").write_text(f"[127.0.0.1]:{port} {key[0]} {key[1]}\n")
    (SERVED / "sshd").write_text(f"""Port {port}
ListenAddress 127.0.0.1
HostKey {SERVED}/hostkey
AuthorizedKeysFile {SERVED}/authorized
PasswordAuthentication no
PermitRootLogin yes
StrictModes no
UsePAM no
PidFile none
Subsystem sftp internal-sftp
""")
    server = ["/usr/sbin/sshd", "-D", "-e", "-f", SERVED / "sshd"]
    if user == "root":
        # The root has no user of sshd's own: then it serves one ordinary user, as that.
        user = "www-data"
        shutil.chown(files, user, user)
        shutil.chown(SERVED / "hostkey", user, user)
        server = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] + server
    start(*server, port=port)
    delivery = publish("OpenSSH", "web-space", f"sftp://127.0.0.1:{port}{files}", "--user", user, "--set", "address=https://example.org/blog")
    if delivery:
        found = tree(files)
        tell(len(found) >= 2 and delivery["url"].startswith("https://example.org/blog/"), f"OpenSSH: {sorted(found)}")
        again("OpenSSH", lambda: tree(files))
        page = next(path for path in files.rglob("index.html"))
        page.write_text("somebody else's")
        ctl("post", "add", "--channel", "OpenSSH", "--article", "1", "--again")
        ctl("send", check=False)
        deliveries, _ = ctl("deliveries", "--limit", "1")
        tell(deliveries[0]["state"] == "failed" and page.read_text() == "somebody else's", f"OpenSSH: what somebody changed stays: {deliveries[0]['said']}")

    # SFTP, by password
    port, files = free_port(), SERVED / "sftp-password"
    files.mkdir()
    run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", WORK / "otherkey")
    key = (WORK / "otherkey.pub").read_text().split()
    with open(ssh / "known_hosts", "a") as known:
        known.write(f"[127.0.0.1]:{port} {key[0]} {key[1]}\n")
    start("rclone", "serve", "sftp", files, "--addr", f"127.0.0.1:{port}", "--user", "lucie", "--pass", "four", "--key", WORK / "otherkey", "--vfs-cache-mode", "writes", "--vfs-write-back", "0", port=port)
    # A folder that is not there is taken for a slip.
    (files / "blog").mkdir()
    delivery = publish("SFTP", "web-space", f"sftp://127.0.0.1:{port}/blog", "--user", "lucie", "--password-file", password)
    if delivery:
        time.sleep(1)
        found = tree(files)
        tell(any(path == "blog/tout-ce-qu-un-article-peut-dire/index.html" for path in found), f"SFTP: {sorted(found)}")
    (WORK / "wrong").write_text("five")
    _, done = ctl("channels", "add", "web-space", "--url", f"sftp://127.0.0.1:{port}/other", "--user", "lucie", "--password-file", WORK / "wrong", check=False)
    tell(done.returncode != 0 and "does not let us in" in done.stderr, f"SFTP: a wrong password is told: {done.stderr.strip()}")

    # RSS
    feed = WORK / "feed.xml"
    feed.write_text("<rss version=\"2.0\"><channel><title>Site</title><link>https://example.org</link><description>x</description>\n"
                    "<item><title>Older</title><guid>older</guid><pubDate>Mon, 01 Jan 2024 08:00:00 +0000</pubDate></item>\n</channel></rss>\n")
    delivery = publish("RSS", "rss-file", feed, "--set", "address=https://example.org")
    if delivery:
        items = xml.etree.ElementTree.parse(feed).getroot().findall("channel/item")
        tell(len(items) == 2 and items[1].findtext("guid") == "older" and items[0].findtext("link") == delivery["url"], "RSS: the newest first, the other stays")
        again("RSS", lambda: feed.read_bytes())
        listed, _ = ctl("import", feed, check=False)
        tell(any(one.get("added") == 2 for one in listed) or bool(listed), f"RSS: read again: {listed}")

    # What was published is changed and deleted there, as the article stands by then.
    with sqlite3.connect(WORKSPACE) as rows:
        rows.execute("update article set body = 'Tout a **changé**.' where id = 1")
    ledger = {}
    for delivery in ctl("deliveries", "--limit", "1000")[0]:
        if delivery["state"] == "published":
            ledger.setdefault(delivery["channel"], delivery["delivery"])
    channels = {channel["name"]: channel["channel"] for channel in ctl("channels", "list")[0]}
    places = {"Hugo": hugo, "Git": site, "Apache": web, "rclone": rclone_files, "SFTP": SERVED / "sftp-password", "RSS": feed.parent}
    for name in places:
        if channels.get(name) in ledger:
            ctl("deliveries", "edit", ledger[channels[name]])
    ctl("send", check=False)
    time.sleep(1)
    for name, place in places.items():
        pages = [feed] if name == "RSS" else [path for path in place.rglob("index.*") if "public" not in path.parts]
        tell(len(pages) == 1 and "chang" in pages[0].read_text() and not list(place.glob("**/*/fournil.png") if name not in ("RSS",) else []), f"{name}: changed there")
    for name in places:
        if channels.get(name) in ledger:
            ctl("deliveries", "delete", ledger[channels[name]])
    ctl("send", check=False)
    time.sleep(1)
    for name, place in places.items():
        left = "example.org/tout" in feed.read_text() if name == "RSS" else [path for path in place.rglob("index.*") if "public" not in path.parts]
        tell(not left, f"{name}: deleted there")
    log = run("git", "log", "--format=%s", cwd=site).stdout.splitlines()
    tell(len(log) == 4 and log[0].startswith("Remove") and run("git", "status", "--porcelain", cwd=site).stdout == "?? mine.txt\n", f"Git: {log}")

    # Killed at any moment, whatever is sent is there once.
    chaos, many = random.Random(7), WORK / "many"
    many.mkdir()
    for number in range(20):
        (many / f"story-{number}.md").write_text(f"---\ntitle: Story {number}\nslug: story-{number}\n---\nIt is story {number}.\n")
    ctl("article", "import", many)
    articles = [article for article in ctl("article", "list")[0] if str(article.get("title", "")).startswith("Story ")]
    for article in articles:
        for name in ("Git", "RSS", "Apache"):
            ctl("post", "add", "--channel", name, "--article", article.get("article", article.get("id")))
    killed = 0
    for _ in range(60):
        process = subprocess.Popen([str(CTL), "-w", str(WORKSPACE), "send"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=chaos.uniform(0.05, 0.8))
            break
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed += 1
        # git that was killed with us may have left its lock behind, as it does anywhere.
        (site / ".git/index.lock").unlink(missing_ok=True)
    for _ in range(10):
        ctl("send", check=False)
        open_ones = [one for one in ctl("deliveries", "--limit", "1000")[0] if one["state"] in ("sending", "unsure")]
        if not open_ones:
            break
        time.sleep(6)
    left = [one for one in ctl("deliveries", "--limit", "1000")[0] if one["state"] not in ("published", "removed")]
    log = run("git", "log", "--format=%s", "origin/main", cwd=site).stdout.splitlines()
    stories = [line for line in log if "“Story " in line]
    items = [item.findtext("guid") for item in xml.etree.ElementTree.parse(feed).getroot().findall("channel/item") if "story-" in item.findtext("guid")]
    pages = list(web.glob("story-*/index.html"))
    whole = len(articles)
    tell(len(left) <= 1 and whole == 20 and len(stories) == len(set(stories)) == whole and len(items) == len(set(items)) == whole and len(pages) == whole,
         f"killed {killed} times: {whole} articles, {len(stories)} commits, {len(items)} entries, {len(pages)} pages, {len(left)} not published")
finally:
    for process in running:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    shutil.rmtree(SERVED, ignore_errors=True)

print("nothing to complain of" if not bad else f"{bad} complaints")
sys.exit(1 if bad else 0)
