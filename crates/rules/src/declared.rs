//! What a form's declaration already enforces: the common rules that need no check of their own.

use tallfest_base::{AnyField, Form, Slot, seen, text};
use tallfest_forms::{questions, smiso::user::fields as user};

use crate::{RuleId, RuleInfo, Weight, error, info, warning};

const ALWAYS_ERROR: &[Weight] = &[error(seen(2009))];
const ALWAYS_WARNING: &[Weight] = &[warning(seen(2009))];

/// A code is used in its years; both are seen.
pub static CODE_IN_ITS_YEARS: RuleInfo = RuleInfo {
    id: RuleId::new("COM-004"),
    severity: ALWAYS_ERROR,
    asks: &[],
    message: text(
        "svaret {found} fantes ikke i skjemaet i {year}; det gjelder {years}",
        "svaret {found} fanst ikkje i skjemaet i {year}; det gjeld {years}",
        "the answer {found} was not on the form in {year}; it holds {years}",
    ),
    why: text(
        "Et svar som ikke fantes på skjemaet det året, er misforstått eller ført på feil år.",
        "Eit svar som ikkje fanst på skjemaet det året, er misforstått eller ført på feil år.",
        "An answer that was not on that year's form is a misunderstanding or belongs to another year.",
    ),
    mend: text(
        "Velg et svar som fantes det året, eller rett registreringsåret i innsendingen.",
        "Vel eit svar som fanst det året, eller rett registreringsåret i innsendinga.",
        "Choose an answer of that year, or mend the submission's registration year.",
    ),
    source: "domain.md 1.10, COM-04",
};

/// A code is used in its years; they are inferred.
pub static CODE_IN_ITS_INFERRED_YEARS: RuleInfo =
    RuleInfo { id: RuleId::new("COM-004b"), severity: ALWAYS_WARNING, ..CODE_IN_ITS_YEARS };

/// A question is answered in its years; they are seen.
pub static QUESTION_IN_ITS_YEARS: RuleInfo = RuleInfo {
    id: RuleId::new("COM-005"),
    severity: ALWAYS_ERROR,
    asks: &[],
    message: text(
        "{question} ble ikke spurt om i {year}; spørsmålet gjelder {years}",
        "{question} vart ikkje spurt om i {year}; spørsmålet gjeld {years}",
        "{question} was not asked in {year}; the question holds {years}",
    ),
    why: text(
        "Et spørsmål som ikke fantes på skjemaet det året, kan ikke telles.",
        "Eit spørsmål som ikkje fanst på skjemaet det året, kan ikkje teljast.",
        "A question that was not on that year's form cannot be counted.",
    ),
    mend: text("Ta svaret ut.", "Ta svaret ut.", "Take the answer out."),
    source: "domain.md 1.10, COM-05",
};

/// A question is answered in its years; they are inferred.
pub static QUESTION_IN_ITS_INFERRED_YEARS: RuleInfo =
    RuleInfo { id: RuleId::new("COM-005b"), severity: ALWAYS_WARNING, ..QUESTION_IN_ITS_YEARS };

/// A form is sent in its years; its first year is seen.
pub static FORM_IN_ITS_YEARS: RuleInfo = RuleInfo {
    id: RuleId::new("COM-005"),
    severity: ALWAYS_ERROR,
    asks: &[],
    message: text(
        "{form} ble ikke sendt inn for {year}; skjemaet gjelder {years}",
        "{form} vart ikkje sendt inn for {year}; skjemaet gjeld {years}",
        "{form} was not sent for {year}; the form holds {years}",
    ),
    why: text(
        "Et skjema som ikke fantes det året, kan ikke telles.",
        "Eit skjema som ikkje fanst det året, kan ikkje teljast.",
        "A form that there was not that year cannot be counted.",
    ),
    mend: text(
        "Ta filen ut, eller rett registreringsåret i innsendingen.",
        "Ta fila ut, eller rett registreringsåret i innsendinga.",
        "Take the file out, or mend the submission's registration year.",
    ),
    source: "domain.md 1.10, COM-05",
};

/// A form is sent in its years; they are inferred.
pub static FORM_IN_ITS_INFERRED_YEARS: RuleInfo =
    RuleInfo { id: RuleId::new("COM-005b"), severity: ALWAYS_WARNING, ..FORM_IN_ITS_YEARS };

/// There is content only with consent, or with registration. What stands there without is dropped unread, and no value
/// of it is in the finding.
pub static CONTENT_NEEDS_CONSENT: RuleInfo = RuleInfo {
    id: RuleId::new("COM-008"),
    severity: ALWAYS_ERROR,
    asks: &[],
    message: text(
        "posten har svar som bare kan stå der når {condition}; de er ikke lest",
        "posten har svar som berre kan stå der når {condition}; dei er ikkje lesne",
        "the record has answers that can stand there only when {condition}; they have not been read",
    ),
    why: text(
        "Uten samtykke skal ingenting om brukeren registreres. Svarene slettes uten å bli lest, og regelen kan ikke fravikes.",
        "Utan samtykke skal ingenting om brukaren registrerast. Svara blir sletta utan å bli lesne, og regelen kan ikkje fråvikast.",
        "Without consent, nothing about the user is recorded. The answers are dropped unread, and the rule cannot be waived.",
    ),
    mend: text(
        "Ta ut alle andre svar enn samtykket fra posten, eller rett samtykket hvis brukeren har gitt det.",
        "Ta ut alle andre svar enn samtykket frå posten, eller rett samtykket dersom brukaren har gitt det.",
        "Take all answers but the consent out of the record, or mend the consent if the user gave it.",
    ),
    source: "MU19, C-01",
};

/// An exclusive alternative stands alone.
pub static EXCLUSIVE_STANDS_ALONE: RuleInfo = RuleInfo {
    id: RuleId::new("COM-006"),
    severity: ALWAYS_ERROR,
    asks: &[],
    message: text(
        "{found} kan ikke stå sammen med andre svar på {question}",
        "{found} kan ikkje stå saman med andre svar på {question}",
        "{found} cannot stand beside other answers to {question}",
    ),
    why: text(
        "«Ingen» og «ikke oppgitt» sier at ingen av de andre svarene gjelder.",
        "«Ingen» og «ikkje oppgitt» seier at ingen av dei andre svara gjeld.",
        "\"None\" and \"not stated\" say that none of the other answers holds.",
    ),
    mend: text(
        "Behold enten dette svaret eller de andre.",
        "Behald anten dette svaret eller dei andre.",
        "Keep either this answer or the others.",
    ),
    source: "KOSTRA 52AF, R14, COM-06",
};

/// A question is answered only where it is asked; question and condition are seen.
pub static ANSWERED_ONLY_WHERE_ASKED: RuleInfo = RuleInfo {
    id: RuleId::new("COM-008"),
    severity: ALWAYS_ERROR,
    asks: &[],
    message: text(
        "{question} skal bare besvares når {condition}",
        "{question} skal berre svarast på når {condition}",
        "{question} is answered only when {condition}",
    ),
    why: text(
        "Spørsmålet stilles bare til noen; svar fra andre ville gi feil prosentgrunnlag.",
        "Spørsmålet blir stilt berre til nokre; svar frå andre ville gje feil prosentgrunnlag.",
        "The question is put to some only; answers of others would make the percentage base wrong.",
    ),
    mend: text(
        "Ta svaret ut, eller rett svaret på spørsmålet foran.",
        "Ta svaret ut, eller rett svaret på spørsmålet framfor.",
        "Take the answer out, or mend the answer to the question before it.",
    ),
    source: "S0 (18 of 18), COM-08",
};

/// A question is answered only where it is asked; something of it is inferred.
pub static ANSWERED_ONLY_WHERE_ASKED_INFERRED: RuleInfo =
    RuleInfo { id: RuleId::new("COM-008b"), severity: ALWAYS_WARNING, ..ANSWERED_ONLY_WHERE_ASKED };

/// An asked question is answered: a key, or a seen question that routes others.
pub static ASKED_IS_ANSWERED: RuleInfo = RuleInfo {
    id: RuleId::new("COM-009"),
    severity: ALWAYS_ERROR,
    asks: &[],
    message: text(
        "{question} er ikke besvart",
        "{question} er ikkje svart på",
        "{question} is not answered",
    ),
    why: text(
        "Et ubesvart spørsmål er noe annet enn «ikke oppgitt», «ingen» og 0.",
        "Eit spørsmål utan svar er noko anna enn «ikkje oppgitt», «ingen» og 0.",
        "A question without an answer is not the same as \"not stated\", \"none\" or 0.",
    ),
    mend: text(
        "Svar på spørsmålet, eller skriv `not_stated` der senteret ikke vet det. I en tabell svares det på hver rad: skriv 0 der det ikke er noen.",
        "Svar på spørsmålet, eller skriv `not_stated` der senteret ikkje veit det. I ein tabell svarer ein på kvar rad: skriv 0 der det ikkje er nokon.",
        "Answer the question, or write `not_stated` where the centre does not know. In a matrix each row is answered: write 0 where there are none.",
    ),
    source: "COM-09",
};

/// An asked question is answered: any other.
pub static ASKED_IS_ANSWERED_ELSEWHERE: RuleInfo =
    RuleInfo { id: RuleId::new("COM-009b"), severity: ALWAYS_WARNING, ..ASKED_IS_ANSWERED };

/// A record id is used once.
pub static RECORD_ID_IS_UNIQUE: RuleInfo = RuleInfo {
    id: RuleId::new("COM-010"),
    severity: ALWAYS_ERROR,
    asks: &[],
    message: text(
        "postens løpenummer er brukt før, på linje {first}",
        "løpenummeret til posten er brukt før, på linje {first}",
        "the record id was used before, on line {first}",
    ),
    why: text(
        "Samme post talt to ganger gir for høye tall.",
        "Same post talt to gonger gir for høge tal.",
        "The same record counted twice makes the figures too high.",
    ),
    mend: text(
        "Er det samme post, ta den ene ut. Er det to poster, gi den ene et nytt løpenummer.",
        "Er det same post, ta den eine ut. Er det to postar, gi den eine eit nytt løpenummer.",
        "If it is the same record, take one out. If there are two, give one a new id.",
    ),
    source: "KOSTRA 005B, COM-10",
};

/// Records of a form do not stand twice under different ids. Group evenings and helplines repeat lawfully.
pub static RECORD_STANDS_ONCE: RuleInfo = RuleInfo {
    id: RuleId::new("COM-011"),
    severity: &[info(seen(2009))],
    asks: &[],
    message: text(
        "{repeated} av {all} poster er like en annen i alt unntatt løpenummeret",
        "{repeated} av {all} postar er like ein annan i alt unntatt løpenummeret",
        "{repeated} of {all} records are like another in everything but the record id",
    ),
    why: text(
        "Like poster er lovlige: flere kan delta på samme gruppekveld. En stor andel kan bety at en fil er slått sammen med seg selv.",
        "Like postar er lovlege: fleire kan delta på same gruppekveld. Ein stor del kan tyde at ei fil er slått saman med seg sjølv.",
        "Records that are alike are lawful: several users can take part in one group evening. A large share may mean that a file was merged with itself.",
    ),
    mend: text(
        "Ingenting å rette: opplysningen er for den som bruker tallene.",
        "Ingenting å rette: opplysninga er for den som bruker tala.",
        "Nothing to mend: this is for those who use the figures.",
    ),
    source: "KOSTRA Melding 19, COM-11",
};

/// A user has one form at a centre in a year. Users without a key cannot be told apart.
pub static USER_HAS_ONE_FORM: RuleInfo = RuleInfo {
    id: RuleId::new("C-003"),
    severity: ALWAYS_ERROR,
    asks: &[user::PERSON_REF.place()],
    message: text(
        "brukeren har et skjema fra før, på linje {first}",
        "brukaren har eit skjema frå før, på linje {first}",
        "the user has a form already, on line {first}",
    ),
    why: text(
        "Det fylles ut ett skjema for hver bruker og hvert registreringsår. Med to telles brukeren to ganger.",
        "Det blir fylt ut eitt skjema for kvar brukar og kvart registreringsår. Med to blir brukaren talt to gonger.",
        "One form is filled in for each user and registration year. With two, the user is counted twice.",
    ),
    mend: text(
        "Behold ett av skjemaene. Er det to brukere, gi den ene en annen nøkkel.",
        "Behald eitt av skjema. Er det to brukarar, gi den eine ein annan nøkkel.",
        "Keep one of the forms. If there are two users, give one another key.",
    ),
    source: "S0 (one form for each user), C-03",
};

/// The keys of a form of which a file has each only once, and the rule that says so.
///
/// ```
/// use tallfest_forms::smiso::{contact::Contact, user::User};
/// use tallfest_rules::declared::unique_keys;
/// let ids = |keys: Vec<&'static str>| keys.join(" ");
/// let of_contacts = unique_keys::<Contact>().into_iter().map(|(_, rule)| rule.id.as_str());
/// assert_eq!(ids(of_contacts.collect()), "COM-010");
/// let of_users = unique_keys::<User>().into_iter().map(|(_, rule)| rule.id.as_str());
/// assert_eq!(ids(of_users.collect()), "COM-010 C-003");
/// ```
pub fn unique_keys<T: Form>() -> Vec<(Slot<T>, &'static RuleInfo)> {
    let rule = |field: &AnyField<T>| {
        if field.question.id == questions::RECORD_ID.id {
            return Some(&RECORD_ID_IS_UNIQUE);
        }
        [&USER_HAS_ONE_FORM].into_iter().find(|rule| rule.asks.contains(&field.place()))
    };
    let key = |field: &'static AnyField<T>| Some((Slot { field, row: 0 }, rule(field)?));
    T::FIELDS.iter().copied().filter_map(key).collect()
}

/// All of them, in the order of their ids.
pub static DECLARED: &[&RuleInfo] = &[
    &USER_HAS_ONE_FORM,
    &CODE_IN_ITS_YEARS,
    &CODE_IN_ITS_INFERRED_YEARS,
    &QUESTION_IN_ITS_YEARS,
    &FORM_IN_ITS_YEARS,
    &QUESTION_IN_ITS_INFERRED_YEARS,
    &FORM_IN_ITS_INFERRED_YEARS,
    &EXCLUSIVE_STANDS_ALONE,
    &ANSWERED_ONLY_WHERE_ASKED,
    &CONTENT_NEEDS_CONSENT,
    &ANSWERED_ONLY_WHERE_ASKED_INFERRED,
    &ASKED_IS_ANSWERED,
    &ASKED_IS_ANSWERED_ELSEWHERE,
    &RECORD_ID_IS_UNIQUE,
    &RECORD_STANDS_ONCE,
];
