// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/base/clock.h"
#include "core/store/inbox/inboxstore.h"
#include "core/store/inbox/rulestore.h"
#include "models/inbox/ruleeffectsmodel.h"
#include "models/inbox/savedrepliesmodel.h"
#include "models/inbox/triagechoices.h"
#include "models/shell/orderedrecords.h"

#include <QtCore/QSet>

#include <stop_token>

namespace parvis::models {

/// The rules in the order in which they apply. A rule is tried on what came in before it is switched on; what it did is kept in a log, and each run can
/// be taken back.
class RulesModel : public OrderedRecords<domain::Rule, store::RuleStore>
{
    Q_OBJECT

public:
    RulesModel(store::Database &database, Messages &messages, QUndoStack &undoStack, const domain::Clock &clock, const TriageChoices &choices,
               const SavedRepliesModel &replies, QObject *parent = nullptr);

    /// Makes a new one, switched off, under a name that is free; added() tells its key.
    void add();

    /// Those rules are being written and cannot be kept as they are by now: they cannot be switched on or off meanwhile.
    void setUnkept(const QSet<Key> &rules) { m_unkept = rules; }

    /// Finds what the rule, as it is written, would do to what came in during the last days (0: ever), into effects().
    void tryOut(const domain::Rule &rule, int days);
    /// Does it, as one run that can be undone.
    void runOver(const domain::Rule &rule, int days);
    /// Reads what a rule did lately into effects().
    void readLog(Key rule);
    /// Takes back the run that did something.
    void undoRun(qint64 run);
    /// Stops what is under way; what was done until then stands.
    void stop() { m_stop.request_stop(); }
    /// Whether a try or a run is under way.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] RuleEffectsModel &effects() { return m_effects; }
    /// Empties effects() and finding().
    void forget() { show({}, {}); }
    /// What effects() shows, as a sentence; empty where it shows nothing.
    [[nodiscard]] QString finding() const { return m_finding; }

    /// The name, and a box that switches the rule on.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void added(parvis::domain::Id<parvis::domain::Rule> id);
    /// effects() and finding() are others, or work began or ended.
    void found();
    /// How far the work under way is, in mentions; done == total at its end.
    void progressed(qint64 done, qint64 total);

protected:
    [[nodiscard]] Words words() const override;
    [[nodiscard]] QFuture<domain::Result<QList<domain::Rule>>> stored() const override { return store().rules(); }
    void wasAdded(Key id) override { Q_EMIT added(id); }

private:
    [[nodiscard]] store::RulePeriod period(const domain::Rule &rule, int days) const;
    /// Follows a piece of work that stop() ends.
    template<typename T>
    void follow(const QFuture<domain::Result<T>> &work, const QString &failure, const std::function<void(const T &answer)> &take);
    /// What would be done, and how often: "tag “Livraison” (12), give it to Inès (4)".
    [[nodiscard]] QString summed(const QList<RuleEffectsModel::Line> &lines) const;
    void show(const QString &finding, const QList<RuleEffectsModel::Line> &lines);
    using Rows = QHash<domain::Id<domain::Mention>, domain::MentionRow>;
    /// Reads the mentions of these effects as they stand now; nothing is taken where something else was asked for meanwhile.
    void readMentions(const QList<store::RuleEffect> &effects, const std::function<void(const Rows &rows)> &take);
    /// Who said what.
    [[nodiscard]] static QString said(const Rows &rows, domain::Id<domain::Mention> mention);
    void tellDryRun(const store::DryRun &run, const Rows &rows);
    void tellLog(const QList<store::RuleLogEntry> &log, const Rows &rows);

    store::Database &m_database;
    const domain::Clock &m_clock;
    const TriageChoices &m_choices;
    const SavedRepliesModel &m_replies;
    store::InboxStore m_inbox;
    RuleEffectsModel m_effects;
    QString m_finding;
    QSet<Key> m_unkept;
    std::stop_source m_stop;
    quint64 m_latest = 0;   ///< number of what was asked for last: older answers are passed over
    bool m_isBusy = false;
};

} // namespace parvis::models
