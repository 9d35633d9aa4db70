// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/secrets/sealedsecrets.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLockFile>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>

#include <sodium.h>

#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using Kind = domain::Error::Kind;

namespace {

constexpr QByteArrayView sealedMagic("PARVIS-SECRETS-1\n");
constexpr qsizetype saltSize = crypto_pwhash_SALTBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr std::chrono::milliseconds lockPatience{10'000};

unsigned char *bytesIn(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesIn(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

template<class T>
QFuture<domain::Result<T>> ready(domain::Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

} // namespace

/// The passphrase, and the key that was made of it for one salt. In memory that is not written to disk, and wiped.
class SealedSecrets::Key
{
public:
    explicit Key(const QByteArray &passphrase)
        : m_isReady(sodium_init() >= 0)
        , m_passphrase(passphrase.constData(), passphrase.size())
    {
        sodium_mlock(m_key.data(), m_key.size());
    }
    ~Key()
    {
        sodium_munlock(m_key.data(), m_key.size());
        sodium_memzero(m_passphrase.data(), static_cast<size_t>(m_passphrase.size()));
    }
    Q_DISABLE_COPY_MOVE(Key)

    /// The key for that salt; Internal where there is no memory to make it in.
    [[nodiscard]] domain::Result<const unsigned char *> forSalt(QByteArrayView salt)
    {
        if (!m_isReady)
            return domain::failure(Kind::Internal, u"libsodium does not start"_s);
        if (salt.toByteArray() != m_salt) {
            const int made = crypto_pwhash(m_key.data(), m_key.size(), m_passphrase.constData(), static_cast<unsigned long long>(m_passphrase.size()),
                                           bytesIn(salt), crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
            if (made != 0)
                return domain::failure(Kind::Internal, u"there is not enough memory to make a key of the passphrase"_s);
            m_salt = salt.toByteArray();
        }
        return m_key.data();
    }
    [[nodiscard]] const QByteArray &salt() const { return m_salt; }
    /// Whether a file may be made with it: one that stands opens with whatever it was made with.
    [[nodiscard]] bool mayBeginWith() const { return isLongEnough(m_passphrase); }

private:
    bool m_isReady;
    QByteArray m_passphrase;
    QByteArray m_salt;
    std::array<unsigned char, crypto_aead_xchacha20poly1305_ietf_KEYBYTES> m_key{};
};

struct SealedSecrets::Contents
{
    QJsonObject secrets;
};

QString SealedSecrets::usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/parvis/secrets.sealed"_s;
}

SealedSecrets::SealedSecrets(const QString &path, const QByteArray &passphrase)
    : m_path(path)
    , m_key(std::make_unique<Key>(passphrase))
{
}

SealedSecrets::~SealedSecrets() = default;

domain::Result<SealedSecrets::Contents> SealedSecrets::open()
{
    return openWith(*m_key);
}

domain::Result<SealedSecrets::Contents> SealedSecrets::openWith(Key &opener) const
{
    QFile file(m_path);
    if (!file.exists())
        return Contents();
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return domain::failure(Kind::Unreadable, u"%1: %2"_s.arg(m_path, file.errorString()));
    const QByteArray sealed = file.readAll();
    const QByteArrayView view(sealed);
    if (!view.startsWith(sealedMagic) || view.size() < sealedMagic.size() + saltSize + nonceSize + tagSize)
        return domain::failure(Kind::Unreadable, u"%1 is no file of secrets of Parvis, or is damaged"_s.arg(m_path));
    const QByteArrayView salt = view.sliced(sealedMagic.size(), saltSize);
    const QByteArrayView nonce = view.sliced(sealedMagic.size() + saltSize, nonceSize);
    const QByteArrayView box = view.sliced(sealedMagic.size() + saltSize + nonceSize);
    const auto key = opener.forSalt(salt);
    if (!key)
        return std::unexpected(key.error());
    QByteArray plain(box.size() - tagSize, Qt::Uninitialized);
    unsigned long long size = 0;
    const int opened
        = crypto_aead_xchacha20poly1305_ietf_decrypt(bytesIn(plain), &size, nullptr, bytesIn(box), static_cast<unsigned long long>(box.size()),
                                                     bytesIn(sealedMagic), static_cast<unsigned long long>(sealedMagic.size()), bytesIn(nonce), *key);
    if (opened != 0)
        return domain::failure(Kind::Unreadable, u"the passphrase does not open %1"_s.arg(m_path));
    const QJsonDocument document = QJsonDocument::fromJson(plain);
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    return Contents{.secrets = document.object()};
}

domain::Result<> SealedSecrets::seal(const Contents &contents)
{
    QByteArray salt = m_key->salt();
    if (salt.isEmpty()) {
        salt = QByteArray(saltSize, Qt::Uninitialized);
        randombytes_buf(salt.data(), static_cast<size_t>(salt.size()));
    }
    const auto key = m_key->forSalt(salt);
    if (!key)
        return std::unexpected(key.error());
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), static_cast<size_t>(nonce.size()));
    QByteArray plain = QJsonDocument(contents.secrets).toJson(QJsonDocument::Compact);
    QByteArray box(plain.size() + tagSize, Qt::Uninitialized);
    unsigned long long size = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesIn(box), &size, bytesIn(plain), static_cast<unsigned long long>(plain.size()), bytesIn(sealedMagic),
                                               static_cast<unsigned long long>(sealedMagic.size()), nullptr, bytesIn(nonce), *key);
    sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return domain::failure(Kind::Unwritable, u"%1: %2"_s.arg(m_path, file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(sealedMagic.toByteArray() + salt + nonce + box);
    if (!file.commit())
        return domain::failure(Kind::Unwritable, u"%1: %2"_s.arg(m_path, file.errorString()));
    return {};
}

template<class Edit>
domain::Result<> SealedSecrets::change(Edit edit)
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    // Another process may be at it: what it wrote is read first.
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return domain::failure(Kind::Busy, u"another process keeps %1"_s.arg(m_path));
    auto contents = open();
    if (!contents)
        return std::unexpected(contents.error());
    edit(contents->secrets);
    return seal(*contents);
}

QFuture<domain::Result<domain::Secret>> SealedSecrets::read(const QString &name)
{
    const auto contents = open();
    if (!contents)
        return ready<domain::Secret>(std::unexpected(contents.error()));
    if (!contents->secrets.contains(name))
        return ready<domain::Secret>(domain::failure(Kind::NotFound, u"no secret is kept for '%1'"_s.arg(name)));
    return ready(secretOf(QJsonDocument(contents->secrets.value(name).toObject()).toJson(QJsonDocument::Compact)));
}

QFuture<domain::Result<>> SealedSecrets::write(const QString &name, const domain::Secret &secret)
{
    if (secret.isEmpty())
        return ready<void>(domain::failure(Kind::Invalid, u"nothing overwrites a secret"_s));
    return ready(change([&](QJsonObject &secrets) { secrets.insert(name, QJsonDocument::fromJson(bytesOf(secret)).object()); }));
}

QFuture<domain::Result<>> SealedSecrets::remove(const QString &name)
{
    return ready(change([&name](QJsonObject &secrets) { secrets.remove(name); }));
}

domain::Result<> SealedSecrets::changePassphrase(const QByteArray &current, const QByteArray &next)
{
    if (!isLongEnough(next))
        return domain::failure(Kind::Invalid, u"a passphrase has at least %1 characters"_s.arg(shortestPassphrase));
    if (!QFileInfo::exists(m_path))
        return domain::failure(Kind::NotFound, m_path);
    QLockFile lock(m_path + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return domain::failure(Kind::Busy, u"another process keeps %1"_s.arg(m_path));
    Key opener(current);
    const auto contents = openWith(opener);
    if (!contents)
        return domain::failure(contents.error().kind == Kind::Unreadable ? Kind::Refused : contents.error().kind, contents.error().detail);
    // With a salt of its own; what was opened by the former key is not, until the new file stands.
    auto former = std::exchange(m_key, std::make_unique<Key>(next));
    if (auto sealed = seal(*contents); !sealed) {
        m_key = std::move(former);
        return sealed;
    }
    return {};
}

domain::Result<QString> SealedSecrets::putAside(const QString &path, domain::Instant now)
{
    if (!QFileInfo::exists(path))
        return domain::failure(Kind::NotFound, path);
    QLockFile lock(path + u".lock"_s);
    if (!lock.tryLock(lockPatience))
        return domain::failure(Kind::Busy, u"another process keeps %1"_s.arg(path));
    const QString day = path + u".lost-"_s + domain::toIso(now).left(10);
    QString aside = day;
    for (int count = 2; QFileInfo::exists(aside); ++count)
        aside = u"%1-%2"_s.arg(day).arg(count);
    if (!QFile::rename(path, aside))
        return domain::failure(Kind::Unwritable, aside);
    return aside;
}

domain::Result<> SealedSecrets::tryOpen()
{
    return open().transform([](const Contents &) { });
}

domain::Result<> SealedSecrets::openOrMake()
{
    if (QFileInfo::exists(m_path))
        return tryOpen();
    if (!m_key->mayBeginWith())
        return domain::failure(Kind::Invalid, u"a passphrase has at least %1 characters"_s.arg(shortestPassphrase));
    return change([](QJsonObject &) { });
}

} // namespace parvis::sync
