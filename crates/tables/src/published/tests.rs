//! What the data files say, and whether figures are judged as they say.

use std::collections::BTreeMap;

use tallfest_base::{Answer, CentreFacts, Checked, CodeSet, Date, Form, Sample, Stated, Year};
use tallfest_forms::{
    crisis::{
        child::Child,
        day_visit::DayVisit,
        lists::{DayProcedure, OfferFor, ResidentProcedure, ResidentService, SecurityMeasure},
        offer::Offer,
        resident::Resident,
    },
    lists::YesNo,
    municipal::report::{Kroner, Report},
    register::RegisterCounts,
    smiso::{
        annual::Annual,
        contact::Contact,
        lists::{UserMeasure, VisitChannel},
        pandemic::Pandemic,
        user::User,
        visit::Visit,
    },
};

use super::{
    Against, National, Ours, Outcome, Published, PublishedError, Statistic, Test, Value, Where,
};
use crate::{AnyTable, Counted, Tabled, Tallies};

/// All tables of a form over these records.
fn of<T: Form>(tables: &'static [&'static dyn AnyTable<T>], records: &[T]) -> Vec<Counted> {
    let mut tallies = Tallies::new(tables, 2020, CentreFacts::default()).unwrap();
    for record in records {
        tallies.add(Checked::vouch(record, record.row().as_ref()));
    }
    tallies.counted()
}

/// The records of a small year.
#[derive(Default)]
struct Small {
    annuals: Vec<Annual>,
    contacts: Vec<Contact>,
    visits: Vec<Visit>,
    users: Vec<User>,
    pandemics: Vec<Pandemic>,
    offers: Vec<Offer>,
    residents: Vec<Resident>,
    children: Vec<Child>,
    day_visits: Vec<DayVisit>,
    reports: Vec<Report>,
}

impl Small {
    fn counted(&self) -> Vec<Counted> {
        let mut tables = of(Annual::TABLES, &self.annuals);
        tables.extend(of(Contact::TABLES, &self.contacts));
        tables.extend(of(Visit::TABLES, &self.visits));
        tables.extend(of(User::TABLES, &self.users));
        tables.extend(of(Pandemic::TABLES, &self.pandemics));
        tables.extend(of(Offer::TABLES, &self.offers));
        tables.extend(of(Resident::TABLES, &self.residents));
        tables.extend(of(Child::TABLES, &self.children));
        tables.extend(of(DayVisit::TABLES, &self.day_visits));
        tables.extend(of(Report::TABLES, &self.reports));
        tables
    }
}

/// All tables of a year in which each sample stands so many times.
pub(crate) fn counted(annuals: usize, contacts: usize) -> Vec<Counted> {
    let (annuals, contacts) = (vec![Sample::sample(); annuals], vec![Sample::sample(); contacts]);
    Small { annuals, contacts, ..Small::default() }.counted()
}

const REGISTER: RegisterCounts =
    RegisterCounts { centres: 22, combined: Some(3), fewest_in_a_county: 1 };

/// What comes of a figure, of which years this was counted.
fn of_years(published: &Published, years: &[(Year, Vec<Counted>)], id: &str) -> Outcome {
    let national = |tables| National { tables, register: Some(REGISTER) };
    let years: BTreeMap<_, _> =
        years.iter().map(|(year, tables)| (*year, national(tables.as_slice()))).collect();
    let compared = published.compare(&years).unwrap();
    compared.into_iter().find(|compared| compared.figure.id == id).unwrap().outcome
}

fn outcome(published: &Published, tables: &[Counted], id: &str) -> Outcome {
    of_years(published, &[(2020, tables.to_vec())], id)
}

/// All files of published figures.
fn all_published() -> Vec<Published> {
    Published::all().unwrap()
}

/// Whether a name fits the classes of a table's dimensions; `+` fits any.
fn fits(table: &Counted, name: &[String], dimensions: usize) -> bool {
    let frame = table.open().0.frame;
    name.len() == dimensions
        && name.iter().zip(&frame.dimensions).all(|(class, dimension)| {
            class == "+" || dimension.classes.iter().any(|known| known.code == *class)
        })
}

/// The places that a place names, itself among them.
fn places(place: &Where) -> Vec<&Where> {
    let others = match &place.against {
        Some(Against::Places(others)) => others.iter().flat_map(places).collect(),
        _ => vec![],
    };
    let beside = place.less.iter().flat_map(|place| places(place));
    std::iter::once(place).chain(others).chain(beside).collect()
}

#[test]
fn every_place_is_a_table_of_ours_and_cells_that_it_has() {
    let tables = counted(0, 0);
    for published in all_published() {
        for figure in &published.figures {
            assert!(published.sources.contains_key(&figure.source.file), "{}", figure.id);
            let Test::Where(place) = &figure.test else { continue };
            for place in places(place) {
                let table = tables.iter().find(|table| table.id() == place.table);
                let table = table.unwrap_or_else(|| panic!("{}: no {}", figure.id, place.table));
                let dimensions = &table.open().0.frame.dimensions;
                let line = dimensions.len().saturating_sub(1);
                let cell = dimensions.iter().filter(|one| !one.classes.is_empty()).count();
                let named = match place.statistic {
                    Statistic::Count
                    | Statistic::Sum
                    | Statistic::Each
                    | Statistic::Lacking
                    | Statistic::Share => cell,
                    Statistic::Some
                    | Statistic::Without
                    | Statistic::PerRecord
                    | Statistic::Mean => line,
                    Statistic::Total | Statistic::Population | Statistic::Lowest => 0,
                };
                let is_cell = match place.statistic {
                    Statistic::Count
                    | Statistic::Sum
                    | Statistic::Each
                    | Statistic::Lacking
                    | Statistic::PerRecord
                    | Statistic::Share => true,
                    Statistic::Some
                    | Statistic::Without
                    | Statistic::Mean
                    | Statistic::Total
                    | Statistic::Population
                    | Statistic::Lowest => false,
                };
                assert!(!is_cell || !place.cells.is_empty(), "{}", figure.id);
                let against = match &place.against {
                    Some(Against::Cells(cells)) => cells.as_slice(),
                    Some(Against::Figures(ids)) => {
                        for id in ids {
                            assert!(published.number(id).is_ok(), "{id}");
                        }
                        &[]
                    }
                    Some(Against::Years(_) | Against::Series(_) | Against::Places(_)) | None => &[],
                };
                for cell in place.cells.iter().chain(against) {
                    assert!(fits(table, cell, named), "{}: {cell:?}", figure.id);
                }
            }
        }
    }
}

#[test]
fn every_figure_can_be_judged() {
    let one = Small {
        annuals: vec![Sample::sample(); 22],
        contacts: vec![Sample::sample(); 100],
        visits: vec![Sample::sample(); 50],
        users: vec![Sample::sample(); 20],
        pandemics: vec![Sample::sample(); 22],
        offers: vec![Offer::sample(), Offer::sample().of_men()],
        residents: vec![Sample::sample(); 2],
        children: vec![Sample::sample(); 3],
        day_visits: vec![Sample::sample(); 4],
        reports: vec![Sample::sample()],
    };
    let tables = one.counted();
    let national = National { tables: &tables, register: Some(REGISTER) };
    let years = (2003..=2024).map(|year| (year, national)).collect();
    let mut ids = vec![];
    for published in all_published() {
        let compared = published.compare(&years).unwrap();
        assert_eq!(compared.len(), published.figures.len());
        for one in compared {
            assert!(!matches!(one.outcome, Outcome::NoRecords { .. }), "{}", one.figure.id);
            ids.push(one.figure.id.clone());
        }
    }
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn all_figures_of_the_sources_are_there() {
    for (system, figures, untestable) in
        [("smiso", 243, 3), ("crisis", 401, 6), ("municipal", 12, 2)]
    {
        let published = Published::of_system(system).unwrap();
        assert_eq!(published.figures.len(), figures, "{system}");
        assert!(published.figures.iter().all(|figure| figure.source.line.is_some()));
        assert!(published.figures.iter().all(|figure| figure.id.starts_with(system)));
        let not_testable =
            published.figures.iter().filter(|one| matches!(one.test, Test::Untestable(_)));
        assert_eq!(not_testable.count(), untestable, "{system}");
    }
    assert!(matches!(Published::of_system("cats"), Err(PublishedError::NoFile(_))));
}

#[test]
fn a_figure_is_reproduced_only_if_it_comes_out() {
    let (published, tables) = (Published::smiso().unwrap(), counted(22, 100));
    let outcome = |topic: &str| outcome(&published, &tables, &format!("smiso.annual.2020.{topic}"));
    let number = |units| Ours::Number { units, decimals: 0 };
    assert_eq!(outcome("centres.total"), Outcome::Reproduced { ours: number(22) });
    assert_eq!(outcome("website.own"), Outcome::Reproduced { ours: number(22) });
    // 22 samples of 12 employees.
    let (ours, published) = (number(264), Value::Number(159));
    assert_eq!(outcome("staff.employees_total"), Outcome::Differs { ours, published });
    let (ours, published) = (number(12), Value::Number(7));
    assert_eq!(outcome("staff.employees_per_centre"), Outcome::Differs { ours, published });
    // 8.5 full-time equivalents, rounded half up.
    let (ours, published) = (number(9), Value::Number(6));
    assert_eq!(outcome("staff.fte_per_centre"), Outcome::Differs { ours, published });
    let Outcome::Differs { ours, .. } = outcome("staff.women_share") else { panic!() };
    assert_eq!(ours.to_string(), "75 % (198/264)");
    // The nearest ten per cent of 75 % is 80 %.
    assert!(matches!(outcome("staff.women_tenths"), Outcome::Reproduced { .. }));
    // All 22 have written agreements, and "few" is 10 at most.
    assert!(matches!(outcome("cooperation.written_agreements"), Outcome::Differs { .. }));
    assert!(matches!(outcome("rvts.courses_most_common"), Outcome::Reproduced { .. }));
    // NAV has as many fixed contacts as the police.
    let police = outcome("cooperation.fixed_contact_police_most_common");
    assert!(matches!(police, Outcome::Reproduced { .. }));
    assert!(matches!(outcome("outreach.three_most_common"), Outcome::Reproduced { .. }));
    // A change hangs on both years.
    let needs = Outcome::NoRecords { years: vec![2019] };
    assert_eq!(outcome("outreach.dedicated_staff_fte_change_from_2019"), needs);
    assert_eq!(outcome("supervision.routines_share_vs_2019"), needs);
    assert!(matches!(outcome("outreach.extensive_majority"), Outcome::NotTestable { .. }));
}

const MONTHS: [u8; 12] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/// So many visits in each month.
fn visits(year: Year, in_month: impl Fn(u8) -> usize) -> Vec<Visit> {
    let visit = |month| Visit {
        visit_date: Answer::Given(Date::new(year, month, 1).unwrap()),
        ..Sample::sample()
    };
    MONTHS.iter().flat_map(|month| vec![visit(*month); in_month(*month)]).collect()
}

fn of_visits(visits: Vec<Visit>) -> Vec<Counted> {
    Small { visits, ..Small::default() }.counted()
}

#[test]
fn a_figure_of_an_earlier_year_is_read_in_that_year() {
    let published = Published::smiso().unwrap();
    let routine = |yes| {
        let no = || Annual {
            supervision_routine: Answer::Given(YesNo::No),
            supervision_frequency: Answer::Absent,
            supervisor_type: Answer::Absent,
            ..Sample::sample()
        };
        let annuals = (0..23).map(|number| if number < yes { Sample::sample() } else { no() });
        Small { annuals: annuals.collect(), ..Small::default() }.counted()
    };
    let years = [(2019, routine(18)), (2020, counted(22, 0))];
    let outcome = |id: &str| of_years(&published, &years, id);
    let ours = Ours::Number { units: 18, decimals: 0 };
    assert_eq!(outcome("smiso.annual.2019.supervision.routines"), Outcome::Reproduced { ours });
    // 22 of 22 against 18 of 23 is more than five percentage points.
    let shares = outcome("smiso.annual.2020.supervision.routines_share_vs_2019");
    let Outcome::Differs { ours, .. } = shares else { panic!() };
    assert_eq!(ours.to_string(), "22/22 | 18/23");
    // As many outreach full-time equivalents a centre, at one centre fewer: 33.0 − 34.5.
    let change = outcome("smiso.annual.2020.outreach.dedicated_staff_fte_change_from_2019");
    let Outcome::Differs { ours, .. } = change else { panic!() };
    assert_eq!(ours.to_string(), "-1.5");
}

#[test]
fn a_year_is_compared_month_by_month_with_the_one_before() {
    let published = Published::smiso().unwrap();
    let fall = |month| match month {
        3 => 662,
        11 => 904,
        _ => 100,
    };
    // January and February rose.
    let rise = |month| if month < 3 { 1_210 } else { 1_000 - fall(month) };
    let years = [(2019, of_visits(visits(2019, |_| 1_000))), (2020, of_visits(visits(2020, rise)))];
    let outcome =
        |topic: &str| of_years(&published, &years, &format!("smiso.form_b.2020.visits.{topic}"));
    let reproduced = |units| Outcome::Reproduced { ours: Ours::Number { units, decimals: 0 } };
    assert_eq!(outcome("month_03_change_from_2019"), reproduced(-662));
    assert_eq!(outcome("month_11_change_from_2019"), reproduced(-904));
    assert!(matches!(outcome("month_01_vs_2019"), Outcome::Reproduced { .. }));
    assert!(matches!(outcome("month_12_vs_2019"), Outcome::Reproduced { .. }));
    let Outcome::Reproduced { ours } = outcome("largest_monthly_drops") else { panic!() };
    let others = "-210, -210, 100, 100, 100, 100, 100, 100, 100, 100";
    assert_eq!(ours.to_string(), format!("904, 662 | {others}"));
    let earlier = Outcome::NoRecords { years: vec![2016, 2017, 2018] };
    assert_eq!(outcome("total_vs_earlier"), earlier);
}

#[test]
fn the_fall_without_remote_talks_is_larger_than_the_fall_of_all() {
    let published = Published::smiso().unwrap();
    let id = "smiso.form_b.2020.visits.decline_without_remote";
    let before = |visit_channel| Visit { visit_channel, ..Sample::sample() };
    let asked_nobody = of_visits(vec![before(Answer::Absent); 10]);
    let by_phone = before(Answer::Given(VisitChannel::PhoneCovid));
    let mut now = vec![Visit::sample(); 5];
    let without = [(2019, asked_nobody.clone()), (2020, of_visits(now.clone()))];
    assert!(matches!(of_years(&published, &without, id), Outcome::Differs { .. }));
    now.push(by_phone);
    let Outcome::Reproduced { ours } =
        of_years(&published, &[(2019, asked_nobody), (2020, of_visits(now))], id)
    else {
        panic!()
    };
    assert_eq!(ours.to_string(), "5 | 4");
}

#[test]
fn the_pandemic_is_judged_by_service_and_by_how_many_measures() {
    let published = Published::smiso().unwrap();
    let mut one = Pandemic::sample();
    one.covid_user_measures = Answer::Given(UserMeasure::Hygiene.bit());
    let mut pandemics = vec![Pandemic::sample(); 21];
    pandemics.push(one);
    let tables = Small { pandemics, ..Small::default() }.counted();
    let outcome = |topic: &str| outcome(&published, &tables, &format!("smiso.covid.2020.{topic}"));
    let differs = |topic: &str, words: &str| {
        let Outcome::Differs { ours, .. } = outcome(topic) else { panic!("{topic}") };
        assert_eq!(ours.to_string(), words);
    };
    differs("infection_control.two_or_more", "21");
    differs("infection_control.measures_per_centre", "1");
    let ours = Ours::Number { units: 0, decimals: 0 };
    assert_eq!(outcome("offers.open_without_measures"), Outcome::Reproduced { ours });
    assert!(matches!(outcome("offers.closed_order"), Outcome::Differs { .. }));
    assert!(matches!(outcome("offers.closed_duration_months"), Outcome::Reproduced { .. }));
    assert!(matches!(outcome("period.measures_start"), Outcome::Reproduced { .. }));
}

#[test]
fn what_is_declared_and_the_register_are_held_against_the_sources() {
    let published = Published::smiso().unwrap();
    for id in [
        "smiso.annual.2020.instruments.registration_forms",
        "smiso.covid.2020.period.reporting_start",
        "smiso.about.undated.funding.local_share",
        "smiso.about.undated.funding.state_share",
        "smiso.about.undated.offers.core_categories",
        "smiso.about.undated.centres.total",
        "smiso.about.undated.centres.combined",
        "smiso.about.undated.centres.per_county",
    ] {
        assert!(
            matches!(outcome(&published, &counted(0, 0), id), Outcome::Reproduced { .. }),
            "{id}"
        );
    }
}

#[test]
fn a_share_of_nothing_differs_and_is_no_fault() {
    let published = Published::smiso().unwrap();
    let silent =
        || Annual { staff_gender: Answer::Absent, staff_fte: Answer::Absent, ..Sample::sample() };
    let tables = Small { annuals: vec![silent(); 3], ..Small::default() }.counted();
    for topic in ["staff.women_share", "staff.fte_per_centre"] {
        let outcome = outcome(&published, &tables, &format!("smiso.annual.2020.{topic}"));
        assert!(matches!(outcome, Outcome::Differs { ours: Ours::Nothing, .. }), "{topic}");
    }
}

#[test]
fn a_form_that_nobody_sent_is_no_zero() {
    let published = Published::smiso().unwrap();
    let none = Outcome::NoRecords { years: vec![2020] };
    assert_eq!(outcome(&published, &counted(22, 0), "smiso.form_a.2020.contacts.total"), none);
    assert_eq!(outcome(&published, &counted(0, 9), "smiso.annual.2020.website.own"), none);
}

#[test]
fn a_cell_that_its_table_does_not_have_is_an_error() {
    let mut published = Published::smiso().unwrap();
    for figure in &mut published.figures {
        if let Test::Where(place) = &mut figure.test {
            place.cells.iter_mut().flatten().for_each(|class| class.push('?'));
        }
    }
    let tables = counted(22, 9);
    let years = BTreeMap::from([(2020, National { tables: &tables, register: None })]);
    assert!(matches!(published.compare(&years), Err(PublishedError::NoCell { .. })));
}

/// So many offers to women and to men with each of these.
fn offers<C: Copy>(each: &[(C, usize, usize)], with: impl Fn(Vec<C>) -> Offer) -> Vec<Counted> {
    let ticked = |place: usize, of: fn(&(C, usize, usize)) -> usize| {
        each.iter().filter(|one| place < of(one)).map(|(code, ..)| *code).collect::<Vec<_>>()
    };
    let offer = |offer, codes| Offer { offer: Answer::Given(offer), ..with(codes) };
    let women = (0..43).map(|place| offer(OfferFor::Women, ticked(place, |one| one.1)));
    let men = (0..39).map(|place| offer(OfferFor::Men, ticked(place, |one| one.2)));
    Small { offers: women.chain(men).collect(), ..Small::default() }.counted()
}

fn secured(more: Option<(SecurityMeasure, usize, usize)>) -> Vec<Counted> {
    let mut each = vec![
        (SecurityMeasure::CameraEntrance, 41, 28),
        (SecurityMeasure::Intercom, 38, 25),
        (SecurityMeasure::RegularCheck, 37, 22),
        (SecurityMeasure::Sara, 30, 25),
    ];
    each.extend(more);
    offers(&each, |codes| Offer {
        security_measures: CodeSet::of(codes).map_or(Answer::Absent, Answer::Given),
        ..Sample::sample()
    })
}

#[test]
fn women_and_men_are_held_against_each_other() {
    let published = Published::of_system("crisis").unwrap();
    let security = |tables: &[Counted], topic: &str| {
        outcome(&published, tables, &format!("crisis.annual_{topic}"))
    };
    let tables = secured(None);
    let ours = Ours::Number { units: 13, decimals: 0 };
    let gap = security(&tables, "all.2020.security.camera_entrance_women_minus_men");
    assert_eq!(gap, Outcome::Reproduced { ours });
    let largest = "all.2020.security.three_largest_gaps";
    assert!(matches!(security(&tables, largest), Outcome::Reproduced { .. }));
    let wider = secured(Some((SecurityMeasure::Airlock, 20, 6)));
    assert!(matches!(security(&wider, largest), Outcome::Differs { .. }));
    // All named measures together, of which women's offers have 146 of 43, and men's 100 of 39.
    let overall = "all.2020.security.overall_women_over_men";
    let Outcome::Reproduced { ours } = security(&tables, overall) else { panic!() };
    assert_eq!(ours.to_string(), "146/43 | 100/39");
    let one = Ours::Number { units: 2, decimals: 0 };
    let without = security(&tables, "women.2020.security.camera_entrance_without");
    assert_eq!(without, Outcome::Reproduced { ours: one });
}

#[test]
fn each_of_several_numbers_has_to_hold() {
    let published = Published::of_system("crisis").unwrap();
    let tables = |protection| {
        let each = [
            (ResidentProcedure::MapNeeds, 41, 38),
            (ResidentProcedure::MapThreats, protection, 36),
        ];
        offers(&each, |codes| Offer {
            resident_procedures: CodeSet::of(codes).map_or(Answer::Absent, Answer::Given),
            ..Sample::sample()
        })
    };
    let id = "crisis.annual_women.2020.written_templates.mapping_help_protection";
    let Outcome::Reproduced { ours } = outcome(&published, &tables(41), id) else { panic!() };
    assert_eq!(ours.to_string(), "41, 41");
    assert!(matches!(outcome(&published, &tables(40), id), Outcome::Differs { .. }));
}

#[test]
fn a_series_holds_from_each_year_to_the_next() {
    let published = Published::of_system("crisis").unwrap();
    let of = |followed_up: usize| {
        let each = [
            (DayProcedure::MapNeedsProtection, 0, followed_up),
            (DayProcedure::Followup, 0, followed_up),
        ];
        offers(&each, |codes| Offer {
            day_procedures: CodeSet::of(codes).map_or(Answer::Absent, Answer::Given),
            ..Sample::sample()
        })
    };
    let id = "crisis.annual_men.2020.written_procedures_day.increase_before_2020";
    let rising = [(2017, of(20)), (2018, of(25)), (2019, of(30))];
    assert!(matches!(of_years(&published, &rising, id), Outcome::Reproduced { .. }));
    // 2019 is above both, but 2018 is below 2017.
    let not_steady = [(2017, of(25)), (2018, of(20)), (2019, of(30))];
    assert!(matches!(of_years(&published, &not_steady, id), Outcome::Differs { .. }));
    let none = Outcome::NoRecords { years: vec![2017] };
    assert_eq!(of_years(&published, &rising[1..], id), none);
}

#[test]
fn all_is_none_that_lacks_it() {
    let published = Published::of_system("crisis").unwrap();
    let tables = |women| {
        offers(&[(ResidentService::FindHousing, women, 39)], |codes| Offer {
            resident_services: CodeSet::of(codes).map_or(Answer::Absent, Answer::Given),
            resident_procedures: Answer::Given(ResidentProcedure::IntakeTalk.bit()),
            ..Sample::sample()
        })
    };
    let of = |id: &str, year, women| of_years(&published, &[(year, tables(women))], id);
    let housing = "crisis.annual_women.2020.headline.help_find_housing";
    assert!(matches!(of(housing, 2020, 43), Outcome::Reproduced { .. }));
    assert!(matches!(of(housing, 2020, 42), Outcome::Differs { .. }));
    let intake = "crisis.annual_women.2018.written_templates.intake";
    assert!(matches!(of(intake, 2018, 43), Outcome::Reproduced { .. }));
}

#[test]
fn the_municipal_report_comes_out_of_unrounded_amounts() {
    let published = Published::of_system("municipal").unwrap();
    let report = |spending| Report {
        spending: Answer::Given(Stated::Known(Kroner::whole(spending))),
        ..Sample::sample()
    };
    let reproduced = |report: Report, id: &str| {
        let tables = Small { reports: vec![report], ..Small::default() }.counted();
        let outcome = of_years(&published, &[(2017, tables)], id);
        matches!(outcome, Outcome::Reproduced { .. } | Outcome::NotTestable { .. })
    };
    for figure in &published.figures {
        assert!(reproduced(report(12_615_000), &figure.id), "{}", figure.id);
    }
    // 12.6 million by the rounded amounts, which is 101.8 %.
    let share = "municipal.annual_report.2017.economy.spending_share";
    assert!(!reproduced(report(12_600_000), share));
}
