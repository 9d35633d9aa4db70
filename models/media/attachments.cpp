// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/media/attachments.h"

#include "models/media/attachmentsentences.h"
#include "models/media/describecommand.h"
#include "models/media/mediaintake.h"
#include "models/shell/sentences.h"
#include "models/shell/stepscommand.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace parvis::models {

using AttachmentList = QList<domain::Attachment>;
using ErrorKind = domain::Error::Kind;

namespace {

constexpr int describedAfterMs = 500;

qsizetype placeOf(const AttachmentList &attachments, Attachments::Key media)
{
    const auto found = std::ranges::find_if(attachments, [media](const domain::Attachment &attachment) { return attachment.media.id == media; });
    return found == attachments.cend() ? -1 : found - attachments.cbegin();
}

store::AttachmentsEdit describing(Attachments::Key media, const QString &altText)
{
    return [media, altText](AttachmentList attachments) {
        if (const auto at = placeOf(attachments, media); at >= 0)
            attachments[at].altText = altText;
        return attachments;
    };
}

store::AttachmentsEdit moving(Attachments::Key media, qsizetype to)
{
    return [media, to](AttachmentList attachments) {
        if (const auto at = placeOf(attachments, media); at >= 0)
            attachments.move(at, std::clamp<qsizetype>(to, 0, attachments.size() - 1));
        return attachments;
    };
}

store::AttachmentsEdit removing(const QList<Attachments::Key> &files)
{
    return [files](AttachmentList attachments) {
        attachments.removeIf([&files](const domain::Attachment &attachment) { return files.contains(attachment.media.id); });
        return attachments;
    };
}

store::AttachmentsEdit putting(const domain::Attachment &attachment, qsizetype at)
{
    return [attachment, at](AttachmentList attachments) {
        if (placeOf(attachments, attachment.media.id) < 0)
            attachments.insert(std::clamp<qsizetype>(at, 0, attachments.size()), attachment);
        return attachments;
    };
}

} // namespace

Attachments::Attachments(store::Database &database, Messages &messages, QUndoStack &undoStack, QObject *parent)
    : QObject(parent)
    , m_messages(messages)
    , m_undoStack(undoStack)
    , m_mediaStore(database)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(describedAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &Attachments::keep);
    connect(&database, &store::Database::changed, this, [this](const store::Changes &changes) {
        if (changes.everything || !changes.posts.isEmpty())
            load();
    });
}

Attachments::~Attachments() = default;

void Attachments::keepLast()
{
    // The workspace outlives its models and ends what was begun; the stack of undo may not.
    for (const auto &[media, altText] : m_typed.asKeyValueRange())
        static_cast<void>(edit(*place(), describing(media, altText)));
}

QString Attachments::problemOf(qsizetype at) const
{
    const auto limits = limit();
    // Where it goes is undecided: nobody says what is taken there.
    if (service().isEmpty())
        return {};
    const auto problem = domain::mediaProblems(m_list, limits).value(at);
    if (problem == domain::MediaProblem::NotTaken && !refusal().isEmpty())
        return refusal();
    return problem ? sentence(*problem, m_list[at].media, service(), limits) : QString();
}

QString Attachments::hindrance() const
{
    if (!m_isReady || isTakingIn())
        return tr("What goes along with it is still being taken in.");
    for (qsizetype at = 0; at < m_list.size(); ++at) {
        if (const QString problem = problemOf(at); !problem.isEmpty())
            return problem;
    }
    return {};
}

QString Attachments::descriptionNote() const
{
    if (!m_doubt.isEmpty())
        return m_doubt;
    const auto limits = limit();
    return service().isEmpty() || limits.takesNone() || limits.hasAltText ? QString() : undescribableSentence(service());
}

int Attachments::undescribed() const
{
    if (!limit().hasAltText)
        return 0;
    return static_cast<int>(std::ranges::count_if(m_list, [](const domain::Attachment &attachment) {
        return domain::mediaSort(attachment.media.type) == domain::MediaSort::Image && attachment.altText.trimmed().isEmpty();
    }));
}

void Attachments::attachFiles(const QStringList &paths)
{
    QList<std::pair<QString, Source>> sources;
    for (const QString &path : paths)
        sources.append({QFileInfo(path).fileName(), [path] { return readMedia(path); }});
    takeIn(sources);
}

void Attachments::attachPicture(const QImage &picture)
{
    //: the name of a file
    const QString name = tr("Pasted image.png");
    takeIn({{name, [picture, name] { return pictureMedia(picture, name); }}});
}

void Attachments::takeIn(const QList<std::pair<QString, Source>> &sources)
{
    if (sources.isEmpty())
        return;
    if (const QString why = refusal(); !why.isEmpty()) {
        m_messages.post({.kind = Message::Kind::Problem, .sentence = why, .details = {}, .actionText = {}, .action = {}});
        return;
    }
    if (!here()) {
        m_waiting += sources;
        return makePlace();
    }
    keep();
    const auto intake = std::make_shared<Intake>(Intake{.place = place(), .sources = sources, .taken = {}, .refused = {}});
    ++m_takingIn;
    Q_EMIT changed();
    takeNext(intake);
}

void Attachments::takeNext(const std::shared_ptr<Intake> &intake)
{
    if (intake->sources.isEmpty()) {
        endTakingIn(*intake);
        return;
    }
    // One after the other: a file can be large.
    const auto [name, read] = intake->sources.takeFirst();
    const auto refuse = [this, intake, name](const domain::Error &error) {
        switch (error.kind) {
        case ErrorKind::TooLarge:
            intake->refused << tr("“%1” was not attached: it has more than %2.").arg(name, sizeOf(domain::largestMedia));
            break;
        case ErrorKind::Invalid:
            intake->refused << tr("“%1” was not attached: it is a folder, or an empty file.").arg(name);
            break;
        default:
            intake->refused << tr("“%1” was not attached. %2").arg(name, explain(error));
        }
        takeNext(intake);
    };
    QtConcurrent::run(read).then(this, [this, intake, refuse](const domain::Result<domain::IncomingMedia> &incoming) {
        if (!incoming) {
            refuse(incoming.error());
            return;
        }
        m_mediaStore.add(*incoming).then(this, [this, intake, refuse](const domain::Result<domain::Media> &media) {
            if (!media) {
                refuse(media.error());
                return;
            }
            intake->taken << *media;
            takeNext(intake);
        });
    });
}

void Attachments::endTakingIn(const Intake &intake)
{
    --m_takingIn;
    tellRefused(intake.refused);
    const bool isShown = isHere(*intake.place);
    QList<domain::Media> fresh;
    for (const domain::Media &media : intake.taken) {
        if (std::ranges::find(fresh, media) == fresh.cend() && (!isShown || rowOf(media.id) < 0))
            fresh << media;
    }
    if (!fresh.isEmpty()) {
        // Before this, it is known by now which draft they go to.
        if (isShown && intake.place->post.isNull())
            intake.place->post = m_draft;
        QList<Key> keys;
        for (const domain::Media &media : std::as_const(fresh))
            keys << media.id;
        const auto add = [fresh](AttachmentList attachments) {
            for (const domain::Media &media : fresh) {
                if (placeOf(attachments, media.id) < 0)
                    attachments.append({.media = media});
            }
            return attachments;
        };
        push(tr("Attach"), intake.place, add, removing(keys));
    } else if (!intake.taken.isEmpty()) {
        m_messages.post({.kind = Message::Kind::Problem, .sentence = tr("This is attached already."), .details = {}, .actionText = {}, .action = {}});
    }
    Q_EMIT changed();
}

void Attachments::tellRefused(const QStringList &refused)
{
    if (refused.isEmpty())
        return;
    const bool isOne = refused.size() == 1;
    m_messages.post({.kind = Message::Kind::Problem,
                     .sentence = isOne ? refused.first() : tr("%n file(s) were not attached.", nullptr, static_cast<int>(refused.size())),
                     .details = isOne ? QString() : refused.join(u'\n'),
                     .actionText = {},
                     .action = {}});
}

void Attachments::remove(Key media)
{
    const auto at = rowOf(media);
    if (at < 0)
        return;
    keep();
    const domain::Attachment removed = m_list[at];
    push(tr("Remove an attachment"), place(), removing({media}), putting(removed, at));
    m_messages.post(undoable(tr("“%1” was removed.").arg(removed.media.name), m_undoStack));
}

void Attachments::move(Key media, qsizetype to)
{
    const auto at = rowOf(media);
    if (at < 0 || to < 0 || to >= m_list.size() || to == at)
        return;
    keep();
    // What is seen at once is what will be read.
    m_list.move(at, to);
    push(tr("Move an attachment"), place(), moving(media, to), moving(media, at));
    Q_EMIT changed();
}

void Attachments::describe(Key media, const QString &altText)
{
    const auto at = rowOf(media);
    if (at < 0 || m_list[at].altText == altText)
        return;
    m_list[at].altText = altText.left(domain::longestAltText);
    m_typed.insert(media, m_list[at].altText);
    if (!m_pause.isActive())
        m_pause.start();
    Q_EMIT changed();
}

void Attachments::keep()
{
    m_pause.stop();
    const auto typed = std::exchange(m_typed, {});
    for (const auto &[media, altText] : typed.asKeyValueRange()) {
        const QString before = m_keptTexts.value(media);
        if (before == altText)
            continue;
        m_keptTexts.insert(media, altText);
        const auto write = [this, where = place(), key = media](const QString &text) {
            this->write(where, describing(key, text), [this, key, text] {
                // It stands in the window still: the next key tries again.
                if (rowOf(key) >= 0 && !m_typed.contains(key))
                    m_typed.insert(key, text);
            });
        };
        m_undoStack.push(new DescribeCommand(*this, tr("Describe an attachment"), {media.value(), m_sitting}, before, altText, write));
    }
}

void Attachments::endDescribing()
{
    keep();
    ++m_sitting;
}

void Attachments::begin()
{
    m_isReady = false;
    m_draft = {};
    m_list.clear();
    m_keptTexts.clear();
    m_waiting.clear();
    Q_EMIT changed();
    load();
}

void Attachments::placeMade()
{
    takeIn(std::exchange(m_waiting, {}));
}

std::shared_ptr<Attachments::Place> Attachments::place() const
{
    return std::make_shared<Place>(here().value_or(Place()));
}

void Attachments::push(const QString &text, const std::shared_ptr<Place> &place, const store::AttachmentsEdit &redo, const store::AttachmentsEdit &undo)
{
    m_undoStack.push(new StepsCommand(*this, text, [this, place, redo] { write(place, redo); }, [this, place, undo] { write(place, undo); }));
}

void Attachments::write(const std::shared_ptr<Place> &place, const store::AttachmentsEdit &change, const std::function<void()> &onFailure)
{
    ++m_writes;
    edit(*place, change).then(this, [this, place, onFailure](const domain::Result<domain::Post> &draft) {
        --m_writes;
        if (draft && !draft->id.isNull())
            place->post = draft->id;
        if (!draft) {
            m_messages.post(problem(tr("The attachments were not changed."), draft.error()));
            if (onFailure)
                onFailure();
        }
        load();
    });
}

void Attachments::load()
{
    const quint64 generation = ++m_generation;
    if (!here() || m_writes > 0)
        return;
    read().then(this, [this, generation](const domain::Result<std::optional<domain::Post>> &draft) {
        if (generation != m_generation)
            return;
        if (draft)
            take(*draft);
        else if (draft.error().kind == ErrorKind::Cancelled)
            load();
        else
            m_messages.post(problem(tr("The attachments could not be read."), draft.error()));
    });
}

void Attachments::take(const std::optional<domain::Post> &draft)
{
    if (m_writes > 0)
        return;
    const bool wasReady = std::exchange(m_isReady, true);
    m_draft = draft ? draft->id : domain::Id<domain::Post>();
    auto list = draft ? draft->attachments : AttachmentList();
    m_keptTexts.clear();
    for (domain::Attachment &attachment : list) {
        m_keptTexts.insert(attachment.media.id, attachment.altText);
        // What is being typed is newer than what the workspace answers.
        attachment.altText = m_typed.value(attachment.media.id, attachment.altText);
    }
    m_typed.removeIf([&list](const std::pair<const Key &, QString &> &typed) { return placeOf(list, typed.first) < 0; });
    if (wasReady && list == m_list)
        return;
    m_list = list;
    Q_EMIT changed();
}

qsizetype Attachments::rowOf(Key media) const
{
    return placeOf(m_list, media);
}

} // namespace parvis::models
