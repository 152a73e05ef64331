//! What a source says of a series that its figures do not bear out, and other traps (`domain.md` 5).

use tallfest_base::{Text, Year, text};

use super::Series;

/// What a reader must know of a year of a series.
#[derive(Debug)]
pub struct Remark {
    /// The series, by its id.
    pub series: &'static str,
    /// The year that it is about.
    pub year: Year,
    /// The remark.
    pub words: Text,
    /// The source that says otherwise, by its name in `domain.md` 0.
    pub source: &'static str,
}

impl Remark {
    /// The remarks on a series.
    pub fn of(series: &Series) -> impl Iterator<Item = &'static Self> {
        let id = series.id;
        REMARKS.iter().filter(move |remark| remark.series == id)
    }
}

/// All remarks.
pub static REMARKS: &[Remark] = &[
    Remark {
        series: "crisis-residents",
        year: 2021,
        words: text(
            "Beboerne blir flere fra 2020 til 2021, mens oppholdene blir færre. Det er mest metoden, men forholdet mellom opphold og beboere faller senere også etter gammel metode; ingen årsak kan navngis.",
            "Bebuarane blir fleire frå 2020 til 2021, medan opphalda blir færre. Det er mest metoden, men forholdet mellom opphald og bebuarar fell seinare òg etter gammal metode; inga årsak kan nemnast.",
            "Residents rise from 2020 to 2021 while stays fall. That is mostly the method, but stays per resident fall later by the old method too; no cause can be named.",
        ),
        source: "K-B21",
    },
    Remark {
        series: "smiso-contacts",
        year: 2021,
        words: text(
            "Det ble skrevet i 2021 at henvendelsene har økt hvert år siden 2014; tallet for 2019 er lavere enn for 2018.",
            "Det vart skrive i 2021 at førespurnadene har auka kvart år sidan 2014; talet for 2019 er lågare enn for 2018.",
            "In 2021 it was written that contacts have risen every year since 2014; the figure of 2019 is below that of 2018.",
        ),
        source: "P21",
    },
    Remark {
        series: "smiso-contacts",
        year: 2023,
        words: text(
            "Det ble skrevet i 2023 at henvendelsene fortsatt øker; tallet er lavere enn for 2021, og tellemåten er en annen.",
            "Det vart skrive i 2023 at førespurnadene framleis aukar; talet er lågare enn for 2021, og teljemåten er ein annan.",
            "In 2023 it was written that contacts keep rising; the figure is below that of 2021, and they are counted in another way.",
        ),
        source: "P23",
    },
    Remark {
        series: "smiso-users",
        year: 2018,
        words: text(
            "Én side for 2018 kaller disse besøkende; de som besøkte sentrene, er en egen serie.",
            "Éi side for 2018 kallar desse besøkjande; dei som besøkte sentra, er ein eigen serie.",
            "One page of 2018 calls these visitors; those who visited the centres are a series of their own.",
        ),
        source: "M18",
    },
    Remark {
        series: "smiso-users-new-abused-share",
        year: 2021,
        words: text(
            "Presseomtale av 2021 daterer andelen nye brukere til 2020.",
            "Presseomtale av 2021 daterer delen nye brukarar til 2020.",
            "The press on 2021 dates the share of new users to 2020.",
        ),
        source: "P21",
    },
];
