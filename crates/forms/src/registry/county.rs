//! The counties, and the reforms by which they came and went.

use tallfest_base::{CodeList, Date, Year, code_list, date, seen};

code_list! {
    /// A county, by its number in official statistics. A county that is split out again is another one: it need not have
    /// the municipalities that it had.
    #[doc(alias = "fylke")]
    pub enum County = "county" {
        Ostfold2017       = "01", seen(2009).until(2019), "Østfold"              | "Østfold"              | "Østfold";
        Akershus2017      = "02", seen(2009).until(2019), "Akershus"             | "Akershus"             | "Akershus";
        Oslo              = "03", seen(2009),             "Oslo"                 | "Oslo"                 | "Oslo";
        Hedmark           = "04", seen(2009).until(2019), "Hedmark"              | "Hedmark"              | "Hedmark";
        Oppland           = "05", seen(2009).until(2019), "Oppland"              | "Oppland"              | "Oppland";
        Buskerud2017      = "06", seen(2009).until(2019), "Buskerud"             | "Buskerud"             | "Buskerud";
        Vestfold2017      = "07", seen(2009).until(2019), "Vestfold"             | "Vestfold"             | "Vestfold";
        Telemark2017      = "08", seen(2009).until(2019), "Telemark"             | "Telemark"             | "Telemark";
        AustAgder         = "09", seen(2009).until(2019), "Aust-Agder"           | "Aust-Agder"           | "Aust-Agder";
        VestAgder         = "10", seen(2009).until(2019), "Vest-Agder"           | "Vest-Agder"           | "Vest-Agder";
        Rogaland          = "11", seen(2009),             "Rogaland"             | "Rogaland"             | "Rogaland";
        Hordaland         = "12", seen(2009).until(2019), "Hordaland"            | "Hordaland"            | "Hordaland";
        SognOgFjordane    = "14", seen(2009).until(2019), "Sogn og Fjordane"     | "Sogn og Fjordane"     | "Sogn og Fjordane";
        MoreOgRomsdal     = "15", seen(2009),             "Møre og Romsdal"      | "Møre og Romsdal"      | "Møre og Romsdal";
        SorTrondelag      = "16", seen(2009).until(2017), "Sør-Trøndelag"        | "Sør-Trøndelag"        | "Sør-Trøndelag";
        NordTrondelag     = "17", seen(2009).until(2017), "Nord-Trøndelag"       | "Nord-Trøndelag"       | "Nord-Trøndelag";
        Nordland          = "18", seen(2009),             "Nordland"             | "Nordland"             | "Nordland";
        Troms2017         = "19", seen(2009).until(2019), "Troms"                | "Troms"                | "Troms";
        Finnmark2017      = "20", seen(2009).until(2019), "Finnmark"             | "Finnmark"             | "Finnmark";
        Trondelag         = "50", seen(2018),             "Trøndelag"            | "Trøndelag"            | "Trøndelag";
        Viken             = "30", seen(2020).until(2023), "Viken"                | "Viken"                | "Viken";
        Innlandet         = "34", seen(2020),             "Innlandet"            | "Innlandet"            | "Innlandet";
        VestfoldOgTelemark = "38", seen(2020).until(2023), "Vestfold og Telemark" | "Vestfold og Telemark" | "Vestfold og Telemark";
        Agder             = "42", seen(2020),             "Agder"                | "Agder"                | "Agder";
        Vestland          = "46", seen(2020),             "Vestland"             | "Vestland"             | "Vestland";
        TromsOgFinnmark   = "54", seen(2020).until(2023), "Troms og Finnmark"    | "Troms og Finnmark"    | "Troms og Finnmark";
        Ostfold           = "31", seen(2024),             "Østfold"              | "Østfold"              | "Østfold";
        Akershus          = "32", seen(2024),             "Akershus"             | "Akershus"             | "Akershus";
        Buskerud          = "33", seen(2024),             "Buskerud"             | "Buskerud"             | "Buskerud";
        Vestfold          = "39", seen(2024),             "Vestfold"             | "Vestfold"             | "Vestfold";
        Telemark          = "40", seen(2024),             "Telemark"             | "Telemark"             | "Telemark";
        Troms             = "55", seen(2024),             "Troms"                | "Troms"                | "Troms";
        Finnmark          = "56", seen(2024),             "Finnmark"             | "Finnmark"             | "Finnmark";
    }
}

impl County {
    /// Whether there is the county in a year. All reforms are of a first of January.
    pub fn is_in(self, year: Year) -> bool {
        Self::LIST.at(self.index()).is_some_and(|line| line.valid.holds_in(year))
    }

    /// The counties of a year, in the order of the list.
    ///
    /// ```
    /// use tallfest_forms::registry::County;
    /// assert_eq!([2017, 2018, 2020, 2024].map(|year| County::of_year(year).count()), [19, 18, 11, 15]);
    /// ```
    pub fn of_year(year: Year) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |county| county.is_in(year))
    }
}

/// What a reform did to some counties: those are no more, these are there from that day.
///
/// It says nothing of a municipality: some moved on the same day to a third county, so that the county of a place is
/// known of the place alone and never computed from its old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reform {
    /// The first day.
    pub on: Date,
    /// The counties that are no more.
    pub from: &'static [County],
    /// The counties that come.
    pub to: &'static [County],
}

const fn reform(on: Date, from: &'static [County], to: &'static [County]) -> Reform {
    Reform { on, from, to }
}

/// The reforms, in the order of their days. Decided by the Storting on 8 June 2017 (2020) and 14 June 2022 (2024).
///
/// Sources: <https://podkart.no/pages/om-fylkeskart>,
/// <https://www.ks.no/fagomrader/demokrati-og-styring/regionreform/noen-fakta-om-norges-fylker-fra-2020/>,
/// <https://www.regjeringen.no/no/tema/kommuner-og-regioner/kommunestruktur/fylkesinndelingen-fra-2024/id2922222/>.
pub static REFORMS: &[Reform] = {
    use County as C;
    const TRONDELAG: Date = date(2018, 1, 1);
    const MERGED: Date = date(2020, 1, 1);
    const SPLIT: Date = date(2024, 1, 1);
    &[
        reform(TRONDELAG, &[C::SorTrondelag, C::NordTrondelag], &[C::Trondelag]),
        reform(MERGED, &[C::Ostfold2017, C::Akershus2017, C::Buskerud2017], &[C::Viken]),
        reform(MERGED, &[C::Hedmark, C::Oppland], &[C::Innlandet]),
        reform(MERGED, &[C::Vestfold2017, C::Telemark2017], &[C::VestfoldOgTelemark]),
        reform(MERGED, &[C::AustAgder, C::VestAgder], &[C::Agder]),
        reform(MERGED, &[C::Hordaland, C::SognOgFjordane], &[C::Vestland]),
        reform(MERGED, &[C::Troms2017, C::Finnmark2017], &[C::TromsOgFinnmark]),
        reform(SPLIT, &[C::Viken], &[C::Ostfold, C::Akershus, C::Buskerud]),
        reform(SPLIT, &[C::VestfoldOgTelemark], &[C::Vestfold, C::Telemark]),
        reform(SPLIT, &[C::TromsOgFinnmark], &[C::Troms, C::Finnmark]),
    ]
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::YEARS;

    #[test]
    fn counties_change_by_the_reforms_and_by_nothing_else() {
        let mut counties: BTreeSet<_> = County::of_year(*YEARS.start()).collect();
        for year in YEARS {
            for reform in REFORMS.iter().filter(|reform| reform.on == date(year, 1, 1)) {
                assert!(reform.from.iter().all(|county| counties.remove(county)), "{reform:?}");
                assert!(reform.to.iter().all(|county| counties.insert(*county)), "{reform:?}");
            }
            assert_eq!(counties, County::of_year(year).collect(), "{year}");
        }
        assert!(REFORMS.is_sorted_by_key(|reform| reform.on));
    }

    #[test]
    fn no_two_counties_of_a_year_have_the_same_name() {
        for year in YEARS {
            let name = |county: County| County::LIST.at(county.index()).map(|line| line.label.nb);
            let names: BTreeSet<_> = County::of_year(year).map(name).collect();
            assert_eq!(names.len(), County::of_year(year).count(), "{year}");
        }
    }
}
