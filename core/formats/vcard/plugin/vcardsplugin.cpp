// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/vcard/vcards.h"

#include "core/domain/people/merge.h"
#include "core/formats/text/decodetext.h"

#include <KContacts/Addressee>
#include <KContacts/VCardConverter>

#include <QtCore/QObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::formats {

using Reason = domain::RefusalReason;

namespace {

constexpr qsizetype largestCard = 20'000'000;

bool isUtf8(const QByteArray &bytes)
{
    return decodeText(bytes, "UTF-8").has_value();
}

/// A card that names the encoding of its values is left to its own words; another one becomes UTF-8.
std::optional<QByteArray> inUtf8(const QByteArray &card)
{
    if (isUtf8(card) || card.toUpper().contains("CHARSET="))
        return card;
    const auto text = decodeText(card, guessEncoding(card));
    return text ? std::optional(text->toUtf8()) : std::nullopt;
}

/// A property of a card that KContacts does not know.
struct Property
{
    QString name;
    QMap<QString, QString> parameters;   ///< names in upper case
    QString value;
};

QString unescaped(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u'\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const QChar next = text[++i];
        plain += next == u'n' || next == u'N' ? QChar(u'\n') : next;
    }
    return plain;
}

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u',', u"\\,"_s).replace(u';', u"\\;"_s);
}

/// RFC 6868: what a quoted parameter cannot hold otherwise.
QString quotedParameter(QString text)
{
    return u'"' + text.replace(u'^', u"^^"_s).replace(u'"', u"^'"_s).replace(u'\n', u"^n"_s) + u'"';
}

QString unquotedParameter(QString text)
{
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        text = text.sliced(1, text.size() - 2);
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] == u'^' && (next == u'^' || next == u'\'' || next == u'n')) {
            plain += next == u'\'' ? QChar(u'"') : next == u'n' ? QChar(u'\n') : next;
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// Cuts at a character that stands outside quotes.
QStringList cut(const QString &text, QChar at)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    for (const QChar c : text) {
        if (c == u'"')
            isQuoted = !isQuoted;
        if (c == at && !isQuoted)
            parts << QString();
        else
            parts.last() += c;
    }
    return parts;
}

std::optional<Property> propertyOf(const QString &line)
{
    const QStringList halves = cut(line, u':');
    if (halves.size() < 2)
        return std::nullopt;
    const QStringList parts = cut(halves.first(), u';');
    Property property;
    property.name = parts.first().section(u'.', -1).trimmed().toUpper();
    for (const QString &parameter : parts.sliced(1))
        property.parameters.insert(parameter.section(u'=', 0, 0).trimmed().toUpper(), unquotedParameter(parameter.section(u'=', 1)));
    property.value = unescaped(line.sliced(halves.first().size() + 1));
    return property;
}

QStringList unfoldedLines(const QByteArray &card)
{
    QString text = QString::fromUtf8(card);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(u"\n "_s).remove(u"\n\t"_s);
    return text.split(u'\n', Qt::SkipEmptyParts);
}

void addIdentity(domain::PersonCard &card, const QString &service, const QString &handle, const QString &url)
{
    const bool isKnown = std::ranges::any_of(card.identities, [&](const auto &one) { return one.service == service && one.handle == handle; });
    constexpr qsizetype longest = 500;
    if (isKnown || service.isEmpty() || handle.isEmpty() || handle.size() > longest || service.size() > longest || url.size() > longest * 4)
        return;
    const bool isWeb = url.startsWith("http://"_L1) || url.startsWith("https://"_L1);
    card.identities.append({.id = {}, .person = {}, .service = service, .handle = handle, .name = {}, .url = isWeb ? url : QString()});
}

void readOwn(const Property &property, domain::PersonCard &card)
{
    const auto &parameters = property.parameters;
    if (property.name == "SOCIALPROFILE"_L1 || property.name == "X-SOCIALPROFILE"_L1) {
        const QString service = parameters.value(u"SERVICE-TYPE"_s, parameters.value(u"TYPE"_s)).toLower();
        addIdentity(card, service, parameters.value(u"USERNAME"_s, parameters.value(u"X-USER"_s, property.value)).trimmed(), property.value);
        if (const qint64 reach = parameters.value(u"X-PARVIS-REACH"_s).toLongLong(); reach > 0 && !card.identities.isEmpty())
            card.identities.last().reach = reach;
    } else if (property.name == "IMPP"_L1 && property.value.contains(u':')) {
        addIdentity(card, property.value.section(u':', 0, 0).toLower(), property.value.section(u':', 1).trimmed(), {});
    } else if (property.name == "X-PARVIS-ROLES"_L1) {
        for (const QString &word : property.value.split(u',')) {
            if (const auto role = domain::personRoleFromKey(word))
                card.person.roles |= *role;
        }
    } else if (property.name == "X-PARVIS-FIELD"_L1 && !parameters.value(u"NAME"_s).trimmed().isEmpty()) {
        card.person.fields.insert(parameters.value(u"NAME"_s).trimmed(), property.value);
    } else if (property.name == "X-PARVIS-CONSENT"_L1) {
        const auto at = domain::parseInstant(parameters.value(u"AT"_s));
        if (at && !property.value.isEmpty()) {
            card.consents.append({.person = {},
                                  .purpose = property.value,
                                  .isGiven = parameters.value(u"GIVEN"_s) == "yes"_L1,
                                  .at = *at,
                                  .source = parameters.value(u"SOURCE"_s)});
        }
    }
}

domain::PersonCard cardOf(const KContacts::Addressee &addressee, const QByteArray &bytes)
{
    domain::PersonCard card;
    domain::Person &person = card.person;
    person.name = addressee.formattedName().trimmed();
    if (person.name.isEmpty())
        person.name = addressee.assembledName().trimmed();
    if (person.name.isEmpty())
        person.name = addressee.nickName().trimmed();
    person.company = addressee.organization();
    person.note = addressee.note();
    person.mail = addressee.preferredEmail();
    person.site = addressee.url().url().toString();
    for (const QString &mail : addressee.emails()) {
        if (mail != person.mail)
            addIdentity(card, u"mail"_s, mail.trimmed(), {});
    }
    const auto languages = addressee.langs();
    for (const auto &language : languages) {
        const QString code = language.language().section(u'-', 0, 0).trimmed().toLower();
        if (code.size() == 2 && !person.languages.contains(code))
            person.languages << code;
    }
    card.tags = domain::tidiedTags(addressee.categories());
    for (const QString &line : unfoldedLines(bytes)) {
        if (const auto property = propertyOf(line))
            readOwn(*property, card);
    }
    std::ranges::sort(card.consents, {}, &domain::Consent::purpose);
    return card;
}

/// A line of at most 75 bytes and what goes on behind it, never cutting a character.
QByteArray folded(const QString &line)
{
    constexpr qsizetype most = 74;
    QByteArray out;
    qsizetype used = 0;
    for (const char32_t c : line.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (used + bytes.size() > most) {
            out += "\r\n ";
            used = 1;
        }
        out += bytes;
        used += bytes.size();
    }
    return out + "\r\n";
}

QByteArray ownLines(const domain::PersonCard &card)
{
    QByteArray lines;
    for (const domain::Identity &identity : card.identities) {
        QString line = u"SOCIALPROFILE;VALUE=text;SERVICE-TYPE=%1;USERNAME=%2"_s.arg(quotedParameter(identity.service), quotedParameter(identity.handle));
        if (identity.reach > 0)
            line += u";X-PARVIS-REACH=%1"_s.arg(identity.reach);
        lines += folded(line + u':' + escaped(identity.url.isEmpty() ? identity.handle : identity.url));
    }
    QStringList roles;
    for (const auto role : domain::personRoles()) {
        if (card.person.roles.testFlag(role))
            roles << domain::personRoleKey(role);
    }
    if (!roles.isEmpty())
        lines += folded(u"X-PARVIS-ROLES:"_s + roles.join(u','));
    for (const auto &[name, value] : card.person.fields.asKeyValueRange())
        lines += folded(u"X-PARVIS-FIELD;NAME=%1:%2"_s.arg(quotedParameter(name), escaped(value)));
    for (const domain::Consent &consent : card.consents) {
        lines += folded(u"X-PARVIS-CONSENT;GIVEN=%1;AT=%2;SOURCE=%3:%4"_s.arg(consent.isGiven ? u"yes"_s : u"no"_s, quotedParameter(domain::toIso(consent.at)),
                                                                              quotedParameter(consent.source), escaped(consent.purpose)));
    }
    return lines;
}

} // namespace

/// What KContacts makes of vCards; the only object that links it.
class VCardsPlugin final : public QObject, public VCards
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.parvis.VCards/1")
    Q_INTERFACES(parvis::formats::VCards)

public:
    [[nodiscard]] PeopleReading read(const QByteArray &bytes, const QString &source) const override;
    [[nodiscard]] QByteArray write(const domain::PersonCard &card) const override;
};

PeopleReading VCardsPlugin::read(const QByteArray &bytes, const QString &source) const
{
    PeopleReading reading;
    const QByteArray text = withoutWideLetters(bytes);
    const QByteArray upper = text.toUpper();
    const KContacts::VCardConverter converter;
    int number = 0;
    for (qsizetype begin = upper.indexOf("BEGIN:VCARD"); begin >= 0;) {
        const QString entry = u"card %1"_s.arg(++number);
        const auto refuse = [&](Reason reason, const QString &detail = {}) {
            reading.refused.append({.source = source, .entry = entry, .reason = reason, .detail = detail});
        };
        const qsizetype end = upper.indexOf("END:VCARD", begin);
        const qsizetype next = upper.indexOf("BEGIN:VCARD", begin + 1);
        if (end < 0 || (next >= 0 && next < end)) {
            refuse(Reason::Truncated);
            begin = next;
            continue;
        }
        const QByteArray bytesOfCard = text.sliced(begin, end + 9 - begin) + "\r\n";
        begin = next;
        const auto card = inUtf8(bytesOfCard);
        if (bytesOfCard.size() > largestCard)
            refuse(Reason::TooLarge, u"%1 bytes"_s.arg(bytesOfCard.size()));
        else if (!card)
            refuse(Reason::BadEncoding);
        else
            addCard(reading, cardOf(converter.parseVCard(*card), *card), source, entry);
    }
    return reading;
}

QByteArray VCardsPlugin::write(const domain::PersonCard &card) const
{
    const domain::Person &person = card.person;
    KContacts::Addressee addressee;
    addressee.setUid(u"parvis-person-%1"_s.arg(person.id.value()));
    addressee.setFormattedName(person.name);
    addressee.setOrganization(person.company);
    addressee.setNote(person.note);
    if (!person.mail.isEmpty()) {
        KContacts::Email mail(person.mail);
        mail.setPreferred(true);
        addressee.addEmail(mail);
    }
    if (!person.site.isEmpty())
        addressee.setUrl(QUrl(person.site));
    addressee.setCategories(card.tags);
    for (const QString &language : person.languages)
        addressee.insertLang(KContacts::Lang(language));
    QByteArray bytes = KContacts::VCardConverter().exportVCard(addressee, KContacts::VCardConverter::v4_0).trimmed();
    if (bytes.endsWith("END:VCARD"))
        bytes.chop(9);
    return bytes + ownLines(card) + "END:VCARD\r\n";
}

} // namespace parvis::formats

#include "vcardsplugin.moc"
