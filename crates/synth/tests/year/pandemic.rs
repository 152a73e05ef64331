//! The pandemic supplements of 2020, and what goes with them in the other forms.

use tallfest_forms::{
    lists::YesNo,
    smiso::lists::{
        ChangeTheme, PandemicService, PreventedHelp, ServiceStatus, StaffMeasure, UserMeasure,
    },
    smiso::pandemic::Pandemic,
};
use tallfest_synth::NationalYear;

use crate::{count, year, year_of};

fn supplements(year: &NationalYear) -> Vec<&Pandemic> {
    year.centres().iter().filter_map(tallfest_synth::Centre::pandemic).collect()
}

#[test]
fn supplements_come_out_as_published() {
    assert!(supplements(&year_of(2019, 1)).is_empty());
    for seed in [1, 2, 50] {
        let year = year(seed);
        let supplements = supplements(&year);
        assert_eq!(supplements.len(), 22);
        let so_many =
            |is: &dyn Fn(&Pandemic) -> bool| count(supplements.iter().filter(|one| is(one)));
        let with = |service, status: ServiceStatus| {
            so_many(&|one| {
                let statuses = one.covid_service_status.given().and_then(|all| all.row(service));
                statuses.is_some_and(|statuses| statuses.has(status))
            })
        };
        let closed = |service| with(service, ServiceStatus::TemporarilyClosed);
        let open = |service| with(service, ServiceStatus::OpenWithMeasures);
        let offered = |service| 22 - with(service, ServiceStatus::NotOffered);
        for (service, expected) in [
            (PandemicService::IndividualTalk, 4),
            (PandemicService::ContactOtherServices, 4),
            (PandemicService::EscortToMeeting, 4),
            (PandemicService::CollaborationGroup, 6),
            (PandemicService::CoupleTalk, 3),
            (PandemicService::FamilyTalk, 3),
            (PandemicService::ChildYouthOffer, 2),
        ] {
            assert_eq!(closed(service), expected, "{service:?}");
        }
        assert_eq!(open(PandemicService::ChildYouthOffer), 12);
        let offers = [
            PandemicService::ChildYouthOffer,
            PandemicService::CoupleTalk,
            PandemicService::FamilyTalk,
            PandemicService::GroupOffer,
        ];
        assert_eq!(offers.map(offered), [13, 21, 21, 22]);
        assert!((18..=21).contains(&open(PandemicService::IndividualTalk)));
        for service in [PandemicService::DropIn, PandemicService::ThemeMeeting] {
            assert!(closed(service) > closed(PandemicService::GroupOffer));
            assert!((12..=22).contains(&open(service)));
        }
        let measure = |measure: UserMeasure| {
            so_many(&|one| one.covid_user_measures.given().is_some_and(|all| all.has(measure)))
        };
        let measures = [UserMeasure::Hygiene, UserMeasure::TalksToPhone, UserMeasure::Other];
        assert_eq!(measures.map(measure), [22, 22, 5]);
        let staff = |measure: StaffMeasure| {
            so_many(&|one| one.covid_staff_measures.given().is_some_and(|all| all.has(measure)))
        };
        assert_eq!([StaffMeasure::Hygiene, StaffMeasure::HomeOffice].map(staff), [22, 20]);
        let prevented = |help: PreventedHelp| so_many(&|one| one.covid_prevented_help.is(help));
        assert_eq!([PreventedHelp::SomeExtent, PreventedHelp::No].map(prevented), [12, 10]);
        assert_eq!(so_many(&|one| one.covid_staff_quarantine.is(YesNo::Yes)), 12);
        assert_eq!(so_many(&|one| one.covid_staff_laid_off.is(YesNo::Yes)), 1);
        let other_ways = so_many(&|one| {
            let themes = one.covid_comment_changes_themes.given();
            themes.is_some_and(|themes| themes.has(ChangeTheme::OtherWays))
        });
        assert!((12..=22).contains(&other_ways));
        // Most closures lasted two months or less.
        let lengths: Vec<_> = supplements
            .iter()
            .filter_map(|one| one.covid_closed_duration.known())
            .flat_map(|all| all.iter().map(|(_, months)| months.units()).collect::<Vec<_>>())
            .collect();
        let short = count(lengths.iter().filter(|tenths| **tenths <= 20));
        assert!(2 * short > count(lengths.iter()));
    }
}

#[test]
fn some_centres_are_combined_with_a_crisis_centre() {
    let register = year(1).register();
    let of = |system: &str| {
        register.centres.iter().filter(move |centre| centre.system == system).collect::<Vec<_>>()
    };
    let (centres, crisis) = (of("smiso"), of("crisis"));
    assert_eq!(centres.len(), 22);
    let combined = centres
        .iter()
        .filter(|centre| crisis.iter().any(|other| other.organisation == centre.organisation));
    assert!((1..=21).contains(&count(combined)));
    assert!(crisis.iter().all(|centre| centre.expected.is_empty() && !centre.offers.is_empty()));
    assert!(centres.iter().all(|centre| centre.expected.len() == 5));
    let before = year_of(2018, 1).register();
    assert!(before.centres.iter().all(|centre| !centre.expected.contains(&"pandemic".to_owned())));
}
