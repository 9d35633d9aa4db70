// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/parvisctl/threads.h"

#include "app/parvisctl/channeldesks.h"
#include "core/analysis/articles/sentences.h"
#include "core/domain/articles/thread.h"
#include "core/store/articles/derivationstore.h"
#include "core/store/calendar/poststore.h"

using namespace Qt::StringLiterals;

namespace parvis::app {

namespace {

/// The files one after the other, a part each.
std::expected<ThreadText, Exit> joinedFiles(const QStringList &files)
{
    ThreadText thread;
    for (const QString &file : files) {
        const auto said = textOfFile(file);
        if (!said)
            return std::unexpected(Exit::Usage);
        const QString part = said->trimmed();
        if (part.isEmpty()) {
            complain(u"'%1' says nothing: a part of a thread has words."_s.arg(file));
            return std::unexpected(Exit::RefusedInPart);
        }
        if (!thread.text.isEmpty()) {
            thread.text += u"\n\n"_s;
            thread.cuts << thread.text.size();
        }
        thread.text += part;
    }
    return thread;
}

/// How a thread of these words would be cut; none where they cannot be.
QList<qsizetype> cutsOf(const ThreadText &whole, const domain::TextLimit &limit, const QString &language)
{
    return domain::threadCuts(whole.text, analysis::sentenceEnds(whole.text, analysis::languageOf(language.section(u'-', 0, 0))), limit, whole.isNumbered);
}

/// Written by hand: of nothing that could change behind it.
domain::Derivation cutByHand(const ThreadText &thread)
{
    return {.post = {},
            .source = domain::PostSource::Passage,
            .text = {},
            .before = {},
            .after = {},
            .address = {},
            .cuts = thread.cuts,
            .isNumbered = thread.isNumbered};
}

} // namespace

QStringList ThreadText::parts() const
{
    return domain::threadParts(text, cuts, isNumbered);
}

bool isFitting(const ThreadText &thread, const domain::Capabilities &can, const QString &language)
{
    const QStringList parts = thread.parts();
    for (qsizetype n = 0; n < parts.size(); ++n) {
        const auto measure = domain::measuredText(parts[n], can.text);
        if (!measure.isTooLong())
            continue;
        const bool isOfBytes = can.text.bytes > 0 && measure.most == can.text.bytes;
        const QString unit = isOfBytes ? u"byte"_s : u"character"_s;
        const QString over = u"%1: it has %2, and at most %3 go there"_s.arg(
            measure.used - *measure.most == 1 ? u"1 "_s + unit : u"%1 %2s"_s.arg(grouped(measure.used - *measure.most), unit), grouped(measure.used),
            grouped(*measure.most));
        if (parts.size() > 1) {
            complain(u"Part %1 is too long, by %2."_s.arg(n + 1).arg(over));
            return false;
        }
        const qsizetype count = cutsOf(thread, can.text, language).size() + 1;
        complain(count > 1 && can.hasThreads ? u"The text is too long, by %1. --thread cuts it into %2 parts, at the ends of sentences."_s.arg(over).arg(count)
                                             : u"The text is too long, by %1."_s.arg(over));
        return false;
    }
    return true;
}

std::expected<ThreadText, Exit> threadOf(const ChannelOptions &asked, const domain::Capabilities &can, const QString &language)
{
    std::expected<ThreadText, Exit> thread;
    if (asked.textFiles.size() > 1) {
        thread = joinedFiles(asked.textFiles);
    } else {
        const auto said = asked.textFiles.isEmpty() ? std::optional(QString()) : textOfFile(asked.textFiles.first());
        thread = said ? std::expected<ThreadText, Exit>(ThreadText{.text = *said}) : std::unexpected(Exit::Usage);
    }
    if (!thread)
        return thread;
    thread->isNumbered = asked.isNumbered;
    if (asked.isThread && asked.textFiles.size() == 1)
        thread->cuts = cutsOf(*thread, can.text, language);
    if (!isFitting(*thread, can, language))
        return std::unexpected(Exit::RefusedInPart);
    return thread;
}

std::optional<domain::Result<domain::Post>> addThread(store::Database &database, const domain::Post &post, const ThreadText &thread)
{
    if (thread.cuts.isEmpty())
        return waitFor(store::PostStore(database).add(post));
    const auto added = waitFor(store::DerivationStore(database).add({{.post = post, .derivation = cutByHand(thread)}}));
    if (!added)
        return std::nullopt;
    return added->transform([](const QList<domain::DerivedPost> &made) { return made.first().post; });
}

std::optional<domain::Result<>> cutAnew(store::Database &database, domain::Id<domain::Post> post, const ThreadText &thread)
{
    store::DerivationStore derivations(database);
    const auto known = waitFor(derivations.derivation(post));
    if (!known)
        return std::nullopt;
    if (!*known)
        return domain::Result<>(std::unexpected(known->error()));
    std::optional<domain::Derivation> made = **known;
    if (!made && thread.cuts.isEmpty())
        return domain::Result<>();
    if (!made)
        made = cutByHand(thread);
    made->post = post;
    made->cuts = thread.cuts;
    made->isNumbered = thread.isNumbered;
    return waitFor(derivations.put(post, made));
}

} // namespace parvis::app
