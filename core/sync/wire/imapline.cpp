// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wire/imapline.h"

#include "core/sync/wire/imaprefusal.h"

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace parvis::sync {

using connectors::Effect;
using connectors::Transfer;
using domain::Answer;
using domain::Trouble;

namespace {

std::unexpected<Trouble> imapTrouble(Trouble::Kind kind, const QString &said)
{
    return std::unexpected(Trouble{.kind = kind, .said = said});
}

/// A name between quotes (RFC 3501, 9: quoted).
QByteArray imapQuoted(QByteArray name)
{
    name.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + name + '"';
}

/// How many bytes follow a line as its literal; -1 where none do. What people read (resp-text) may end in anything.
qint64 literalAfter(QByteArrayView line)
{
    if (!line.startsWith("* ") || !line.endsWith('}'))
        return -1;
    for (const char *state : {"* OK ", "* NO ", "* BAD ", "* BYE ", "* PREAUTH "}) {
        if (line.startsWith(state))
            return -1;
    }
    const qsizetype open = line.lastIndexOf('{');
    constexpr qsizetype mostDigits = 12;
    if (open < 0 || line.size() - open - 2 > mostDigits)
        return -1;
    bool isNumber = false;
    const qint64 size = line.sliced(open + 1, line.size() - open - 2).toLongLong(&isNumber);
    return isNumber && size >= 0 ? size : -1;
}

} // namespace

ImapLine::ImapLine(const Transfer &transfer, const WireLimits &limits, const CurlRun::IsStopped &isStopped)
    : m_run(transfer, limits, isStopped)
{
}

QByteArray ImapLine::nextTag()
{
    return "P" + QByteArray::number(++m_commands);
}

Answer<> ImapLine::readMore(qint64 mostBytes)
{
    if (m_buffer.size() > mostBytes)
        return imapTrouble(Trouble::Kind::TooLarge, u"an answer of more than %1 MB"_s.arg(mostBytes / 1'000'000));
    const auto some = m_run.read();
    if (!some)
        return std::unexpected(some.error());
    m_hasHeard = true;
    m_buffer += *some;
    return {};
}

Answer<ImapLine::Reply> ImapLine::reply(const QList<QByteArray> &tags, qint64 mostBytes)
{
    qsizetype at = 0;   // where a line begins, with all of its literals
    while (true) {
        qsizetype part = at;
        qsizetype end = 0;
        while (true) {
            qsizetype looked = part;
            while ((end = m_buffer.indexOf('\n', looked)) < 0) {
                looked = m_buffer.size();
                if (auto more = readMore(mostBytes); !more)
                    return std::unexpected(more.error());
            }
            ++end;
            // Of a line with literals, its first part says what it is.
            QByteArrayView line = QByteArrayView(m_buffer).sliced(part, end - part).trimmed();
            const bool isFirst = part == at;
            QByteArray led;
            if (!isFirst) {
                led = "* " + line.toByteArray();
                line = led;
            }
            const qint64 literal = QByteArrayView(m_buffer).sliced(at).startsWith("* ") ? literalAfter(line) : -1;
            if (literal < 0)
                break;
            if (literal > mostBytes)
                return imapTrouble(Trouble::Kind::TooLarge, u"an answer of more than %1 MB"_s.arg(mostBytes / 1'000'000));
            while (m_buffer.size() < end + literal) {
                if (auto more = readMore(mostBytes); !more)
                    return std::unexpected(more.error());
            }
            part = end + static_cast<qsizetype>(literal);
        }
        const QByteArrayView whole = QByteArrayView(m_buffer).sliced(at, end - at);
        const QByteArray tag = whole.first(std::max<qsizetype>(0, whole.indexOf(' '))).toByteArray();
        const bool isTagged = tags.contains(tag);
        if (isTagged || whole.startsWith('+')) {
            Reply reply{.tag = isTagged ? tag : QByteArray(),
                        .untagged = m_buffer.first(at),
                        .said = whole.sliced(isTagged ? tag.size() + 1 : 0).trimmed().toByteArray(),
                        .isContinuation = !isTagged};
            m_buffer.remove(0, end);
            return reply;
        }
        if (!whole.startsWith("* "))
            return imapTrouble(Trouble::Kind::Malformed,
                               u"no answer of IMAP: %1"_s.arg(QString::fromUtf8(whole.first(std::min<qsizetype>(whole.size(), 80)).trimmed())));
        at = end;
    }
}

Answer<QByteArray> ImapLine::command(const Transfer &transfer, const WireLimits &limits, const CurlRun::IsStopped &isStopped)
{
    m_run.goOn(limits, isStopped);
    m_hasHeard = false;
    // What breaks off leaves answers behind that would be taken for those to the next command.
    m_isBroken = true;
    const QByteArray mailbox = transfer.url.path(QUrl::FullyDecoded).mid(1).toUtf8();
    const bool hasLiteral = !transfer.upload.isEmpty();
    QByteArray out;
    QByteArray opening;
    // A large folder takes longer to open than to read; one that is open says with NOOP what has come in.
    const bool isOpen = !mailbox.isEmpty() && mailbox == m_mailbox;
    if (!mailbox.isEmpty()) {
        opening = nextTag();
        out = opening + (isOpen ? " NOOP\r\n" : " EXAMINE " + imapQuoted(mailbox) + "\r\n");
        if (!isOpen)
            m_mailbox.clear();
    }
    const QByteArray tag = nextTag();
    out += tag + ' ' + transfer.command;
    if (hasLiteral)
        out += " {" + QByteArray::number(transfer.upload.size()) + '}';
    out += "\r\n";
    // Before the literal nothing is taken.
    const auto brokenOff = [hasLiteral](Trouble met) {
        if (hasLiteral && met.kind == Trouble::Kind::Cut)
            met.kind = Trouble::Kind::Unreachable;
        return std::unexpected(std::move(met));
    };
    if (auto written = m_run.write(out); !written)
        return brokenOff(written.error());
    QByteArray body = isOpen ? m_opening : QByteArray();
    std::optional<Trouble> trouble;
    QByteArray said;
    bool isLiteralOut = false;
    // What is asked at once may be answered in any order, where the order does not matter.
    QList<QByteArray> waiting{tag};
    if (!opening.isEmpty())
        waiting.prepend(opening);
    while (!waiting.isEmpty()) {
        auto answer = reply(waiting, limits.bytes);
        if (!answer)
            return isLiteralOut ? std::unexpected(answer.error()) : brokenOff(answer.error());
        body += answer->untagged;
        if (answer->isContinuation) {
            if (!hasLiteral || std::exchange(isLiteralOut, true))
                return imapTrouble(Trouble::Kind::Malformed, u"the server waits for what there is not"_s);
            if (auto written = m_run.write(transfer.upload + "\r\n"); !written)
                return std::unexpected(written.error());
            continue;
        }
        waiting.removeOne(answer->tag);
        if (answer->tag == tag) {
            said = answer->said;
        } else if (!answer->said.toUpper().startsWith("OK")) {
            trouble = Trouble{.kind = kindOfNo(answer->said), .said = QString::fromUtf8(answer->said)};
        } else if (!isOpen) {
            m_mailbox = mailbox;
            m_opening = answer->untagged;
        }
    }
    m_isBroken = false;
    if (trouble)
        return std::unexpected(*trouble);
    if (!said.toUpper().startsWith("OK"))
        return imapTrouble(kindOfNo(said), QString::fromUtf8(said));
    return body;
}

} // namespace parvis::sync
