//! Where counting changed: declared once, told wherever a series crosses it.

use tallfest_base::{Certainty, Text, Year, text};

/// A change in how something is counted, across which figures are not compared. A change in the number of centres is none.
#[derive(Debug, PartialEq, Eq)]
pub struct Break {
    /// The id, for ever.
    pub id: &'static str,
    /// The series that it concerns, by their ids.
    pub concerns: &'static [&'static str],
    /// The last year that is surely counted as before.
    pub last_before: Year,
    /// The first year that is surely counted as after. Where the year of the change is not known, years lie between: all
    /// of them are marked.
    pub first_after: Year,
    /// What changed.
    pub reason: Text,
    /// Where that is said, by the names of `domain.md` 0.
    pub source: &'static str,
    /// Whether a source says when, or it follows from how texts differ.
    pub certainty: Certainty,
}

impl Break {
    /// Whether it lies, or may lie, between two years.
    pub const fn is_between(&self, from: Year, to: Year) -> bool {
        from < self.first_after && self.last_before < to && from < to
    }

    /// Whether the year of the change is known.
    pub const fn is_dated(&self) -> bool {
        self.last_before + 1 == self.first_after
    }
}

const SEEN: Certainty = Certainty::Seen;
const INFERRED: Certainty = Certainty::Inferred;

/// All breaks, system by system (`domain.md` 1.10, 3.26 and 5).
pub static BREAKS: &[Break] = &[
    Break {
        id: "smiso-age-bands",
        concerns: &["smiso-users-under-7-share", "smiso-users-under-13-or-14-share"],
        last_before: 2017,
        first_after: 2018,
        reason: text(
            "Aldersgruppene for første overgrep ble endret: «12 år eller yngre» ble til under 14 år.",
            "Aldersgruppene for første overgrep vart endra: «12 år eller yngre» vart til under 14 år.",
            "The age groups at first abuse changed: \"12 or younger\" became under 14.",
        ),
        source: "M17, M18",
        certainty: INFERRED,
    },
    Break {
        id: "smiso-role-both",
        concerns: &[
            "smiso-users-abused-share",
            "smiso-users-relative-share",
            "smiso-users-both-share",
        ],
        last_before: 2018,
        first_after: 2019,
        reason: text(
            "De som er både utsatt og pårørende, fikk en egen andel; før var alle regnet som det ene.",
            "Dei som er både utsette og pårørande, fekk ein eigen del; før var alle rekna som det eine.",
            "Those who are both abused and relatives got a share of their own; before, all were counted as one of the two.",
        ),
        source: "MU19, P21",
        certainty: INFERRED,
    },
    Break {
        id: "smiso-phone-and-video-visits",
        concerns: &[
            "smiso-visits",
            "smiso-visits-first-ever",
            "smiso-visitors",
            "smiso-visitors-women",
            "smiso-visitors-men",
        ],
        last_before: 2019,
        first_after: 2020,
        reason: text(
            "Samtaler på telefon og video i stedet for besøk ble talt som besøk under pandemien.",
            "Samtalar på telefon og video i staden for besøk vart talde som besøk under pandemien.",
            "Talks by telephone and video in place of visits were counted as visits during the pandemic.",
        ),
        source: "S3",
        certainty: SEEN,
    },
    Break {
        id: "smiso-phone-and-video-visits-end",
        concerns: &[
            "smiso-visits",
            "smiso-visits-first-ever",
            "smiso-visitors",
            "smiso-visitors-women",
            "smiso-visitors-men",
        ],
        last_before: 2021,
        first_after: 2022,
        reason: text(
            "Samtaler på telefon og video i stedet for besøk ble ikke lenger talt som besøk.",
            "Samtalar på telefon og video i staden for besøk vart ikkje lenger talde som besøk.",
            "Talks by telephone and video in place of visits were no longer counted as visits.",
        ),
        source: "S3, MA23",
        certainty: INFERRED,
    },
    Break {
        id: "smiso-planned-talks",
        concerns: &[
            "smiso-contacts",
            "smiso-contacts-phone",
            "smiso-contacts-phone-share",
            "smiso-visits",
            "smiso-visits-first-ever",
        ],
        // Whether 2021 and 2022 already had them is not known (`domain.md` 8.6).
        last_before: 2020,
        first_after: 2023,
        reason: text(
            "Henvendelser omfatter også avtalte samtaler på telefon og video, og bare den første henvendelsen og det første besøket per bruker per dag telles. Når det begynte, er ikke kjent.",
            "Førespurnader omfattar òg avtalte samtalar på telefon og video, og berre den første førespurnaden og det første besøket per brukar per dag blir talde. Når det tok til, er ikkje kjent.",
            "Contacts also include planned talks by telephone and video, and only the first contact and the first visit of a user on a day are counted. When that began is not known.",
        ),
        source: "MA23, MS24",
        certainty: SEEN,
    },
    Break {
        id: "crisis-gender-of-reserved",
        concerns: &[
            "crisis-residents-women",
            "crisis-residents-men",
            "crisis-residents-other",
            "crisis-stays-women",
            "crisis-stays-men",
            "crisis-nights-men",
            "crisis-nights-mean-men",
            "crisis-nights-mean-women",
        ],
        last_before: 2016,
        first_after: 2017,
        reason: text(
            "Kjønn ble registrert også for beboere som ikke ville registreres.",
            "Kjønn vart registrert òg for bebuarar som ikkje ville registrerast.",
            "Gender was registered for residents who did not want registration, too.",
        ),
        source: "K-F17",
        certainty: SEEN,
    },
    Break {
        id: "crisis-offers-to-men",
        concerns: &[
            "crisis-offers-men",
            "crisis-men-housing",
            "crisis-residents-men",
            "crisis-stays-men",
            "crisis-nights-men",
            "crisis-nights-mean-men",
        ],
        last_before: 2017,
        first_after: 2018,
        reason: text(
            "Tilbudene til menn ble talt for seg og svarte på egne skjemaer; før gjaldt det bare én avdeling.",
            "Tilboda til menn vart talde for seg og svara på eigne skjema; før galdt det berre éi avdeling.",
            "Offers to men were counted apart and answered forms of their own; before, one department only did.",
        ),
        source: "K-F17, K-O21",
        certainty: INFERRED,
    },
    Break {
        id: "crisis-reservation",
        concerns: &[
            "crisis-residents",
            "crisis-residents-women",
            "crisis-residents-men",
            "crisis-residents-other",
            "crisis-residents-old-method",
            "crisis-stays",
            "crisis-stays-women",
            "crisis-stays-men",
            "crisis-children",
            "crisis-child-stays",
            "crisis-day-users",
            "crisis-day-users-women",
            "crisis-day-users-men",
            "crisis-day-users-other",
            "crisis-day-users-old-method",
            "crisis-residents-immigrant-share",
            "crisis-residents-repeated-violence-share",
        ],
        last_before: 2019,
        first_after: 2020,
        reason: text(
            "Samtykke til registrering ble byttet ut med rett til å reservere seg.",
            "Samtykke til registrering vart bytt ut med rett til å reservere seg.",
            "Consent to registration was replaced by the right to reserve oneself.",
        ),
        source: "K-B20, K-MET",
        certainty: INFERRED,
    },
    Break {
        id: "crisis-phone-talks",
        concerns: &[
            "crisis-day-offer",
            "crisis-phone-talks",
            "crisis-talk-users",
            "crisis-day-visits",
        ],
        last_before: 2019,
        first_after: 2020,
        reason: text(
            "Enesamtaler på telefon ble registrert som en del av dagtilbudet.",
            "Einesamtalar på telefon vart registrerte som ein del av dagtilbodet.",
            "One-to-one talks by telephone were registered as part of the day offer.",
        ),
        source: "K-MET, K-D24",
        certainty: SEEN,
    },
    Break {
        id: "crisis-first-for-everybody",
        concerns: &[
            "crisis-residents",
            "crisis-residents-women",
            "crisis-residents-men",
            "crisis-residents-other",
            "crisis-day-users",
            "crisis-day-users-women",
            "crisis-day-users-men",
            "crisis-day-users-other",
        ],
        last_before: 2020,
        first_after: 2021,
        reason: text(
            "Årets første opphold og årets første besøk registreres for alle, også de som reserverer seg. At tallet på beboere og dagbrukere stiger, er mest metoden; noen annen årsak er ikke oppgitt.",
            "Det første opphaldet og det første besøket i året blir registrerte for alle, òg dei som reserverer seg. At talet på bebuarar og dagbrukarar stig, er mest metoden; nokon annan årsak er ikkje oppgitt.",
            "The first stay and the first visit of the year are registered for everybody, those who reserve themselves included. That residents and day users rise is mostly the method; no other cause is given.",
        ),
        source: "K-B23, K-D23",
        certainty: SEEN,
    },
    Break {
        id: "crisis-children-first-for-everybody",
        concerns: &["crisis-children"],
        last_before: 2020,
        first_after: 2021,
        reason: text(
            "Årets første opphold registreres trolig for alle barn, som for voksne.",
            "Det første opphaldet i året blir truleg registrert for alle barn, som for vaksne.",
            "The first stay of the year is probably registered for all children, as for adults.",
        ),
        source: "K-B23",
        certainty: INFERRED,
    },
    Break {
        id: "crisis-repeated-violence",
        concerns: &["crisis-residents-repeated-violence-share"],
        last_before: 2023,
        first_after: 2024,
        reason: text(
            "Spørsmålet gjelder gjentatt vold; før gjaldt det gjentatte overgrep.",
            "Spørsmålet gjeld gjenteken vald; før galdt det gjentekne overgrep.",
            "The question is about repeated violence; before, it was about repeated abuse.",
        ),
        source: "K-B24",
        certainty: INFERRED,
    },
];
