//! The pandemic supplements of all centres.

use tallfest_base::{Answer, CodeSet, FreeText, PerCode, Year};
use tallfest_forms::smiso::{
    annual::Annual,
    lists::{
        CentreService, ChangeTheme, PandemicService, PreventedHelp, RunningTheme, ServiceStatus,
        StaffMeasure, StaffMeasureTheme, UserMeasure, UserMeasureTheme, VisitPurpose,
    },
    pandemic::Pandemic,
};

use crate::{SynthError, annual::offers, answers, deal::Dealer, random::Use, targets::Targets};

/// The year of the supplement.
pub(crate) const PANDEMIC: Year = 2020;

/// A service: its row, what makes a centre have it (one of them is enough), and the figures of the centres that kept it
/// open and that closed it for a time.
struct Service {
    row: PandemicService,
    services: &'static [CentreService],
    open: &'static str,
    closed: &'static str,
}

const SERVICES: [Service; 11] = [
    service(
        PandemicService::IndividualTalk,
        &[CentreService::IndividualTalk],
        "offers.individual_talk_open",
        "offers.individual_talk_closed",
    ),
    service(
        PandemicService::ContactOtherServices,
        &[CentreService::ContactOtherServices],
        "offers.help_contact_services_open",
        "offers.help_contact_services_closed",
    ),
    service(
        PandemicService::EscortToMeeting,
        &[CentreService::EscortToMeeting],
        "offers.accompany_meetings_open",
        "offers.accompany_meetings_closed",
    ),
    service(
        PandemicService::CollaborationGroup,
        &[CentreService::CollaborationGroup],
        "offers.responsibility_groups_open",
        "offers.responsibility_groups_closed",
    ),
    service(
        PandemicService::CoupleTalk,
        &[CentreService::CoupleTalk],
        "offers.couple_talk_open",
        "offers.couple_talk_closed",
    ),
    service(
        PandemicService::FamilyTalk,
        &[CentreService::FamilyTalk],
        "offers.family_talk_open",
        "offers.family_talk_closed",
    ),
    service(
        PandemicService::ChildYouthOffer,
        &[CentreService::ChildYouthOffer],
        "offers.children_open",
        "offers.children_closed",
    ),
    service(
        PandemicService::ThemeMeeting,
        &[CentreService::ThemeMeeting],
        "offers.theme_meetings_open",
        "offers.theme_meetings_closed",
    ),
    service(
        PandemicService::SocialActivity,
        &[CentreService::SocialActivity],
        "offers.social_activities_open",
        "offers.social_activities_closed",
    ),
    service(
        PandemicService::GroupOffer,
        &[CentreService::SelfHelpGroup, CentreService::OtherGroup],
        "offers.group_offers_open",
        "offers.group_offers_closed",
    ),
    service(
        PandemicService::DropIn,
        &[CentreService::DropIn],
        "offers.open_house_open",
        "offers.open_house_closed",
    ),
];

const fn service(
    row: PandemicService,
    services: &'static [CentreService],
    open: &'static str,
    closed: &'static str,
) -> Service {
    Service { row, services, open, closed }
}

/// How long a service was closed, in tenths of a month: mainly two months or less (S3); the rest is our choice. From 12
/// March to the end of the year is the whole period.
const CLOSED_FOR: (u64, u64) = (5, 20);
const WHOLE_PERIOD: u64 = 97;

/// The supplements of the year 2020; there were none before.
pub(crate) fn pandemics(
    targets: &Targets,
    seed: u64,
    present: &[usize],
    annuals: &[Annual],
) -> Result<Vec<Option<Pandemic>>, SynthError> {
    if targets.year() < PANDEMIC {
        return Ok(vec![None; annuals.len()]);
    }
    let mut dealer = Dealer::new(seed, Use::Pandemic, present);
    let mut pandemics = vec![Pandemic::default(); annuals.len()];
    fill_services(&mut pandemics, annuals, targets, &mut dealer)?;
    fill_measures(&mut pandemics, targets, &mut dealer)?;
    fill_staff(&mut pandemics, targets, &mut dealer)?;
    fill_comments(&mut pandemics, targets, &mut dealer)?;
    Ok(pandemics.into_iter().map(Some).collect())
}

fn fill_services(
    pandemics: &mut [Pandemic],
    annuals: &[Annual],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let mut statuses = vec![vec![]; annuals.len()];
    let mut months = vec![vec![]; annuals.len()];
    for service in &SERVICES {
        let lengths = dealer.each(CLOSED_FOR.0, CLOSED_FOR.1);
        let found = service.statuses(annuals, targets, dealer)?;
        for (((statuses, months), status), length) in
            statuses.iter_mut().zip(&mut months).zip(found).zip(lengths)
        {
            statuses.push((service.row, status));
            if status.has(ServiceStatus::TemporarilyClosed) {
                let is_open = status.has(ServiceStatus::OpenWithMeasures);
                months.push((service.row, if is_open { length } else { WHOLE_PERIOD }));
            }
        }
    }
    for ((pandemic, statuses), months) in pandemics.iter_mut().zip(statuses).zip(months) {
        pandemic.covid_service_status = Answer::Given(PerCode::of(statuses));
        if !months.is_empty() {
            pandemic.covid_closed_duration = answers::rows(months);
        }
    }
    Ok(())
}

impl Service {
    /// The status of the service at each centre. Who closed it and did not keep it open had it closed the whole period;
    /// of one-to-one talks a centre without the one and the other did not state it, since visits for them went on
    /// everywhere (our choice).
    fn statuses(
        &self,
        annuals: &[Annual],
        targets: &Targets,
        dealer: &mut Dealer<'_>,
    ) -> Result<Vec<CodeSet<ServiceStatus>>, SynthError> {
        let has = |centre: &Annual| self.services.iter().any(|service| offers(centre, *service));
        let with: Vec<_> = annuals.iter().map(has).collect();
        let all = u64::try_from(with.iter().filter(|has| **has).count()).unwrap_or(0);
        let not_open = all
            .checked_sub(targets.number("covid", self.open)?)
            .ok_or(SynthError::Impossible(self.open))?;
        let closed = dealer.choose_among(targets.number("covid", self.closed)?, &with);
        let is_talk = self.row == PandemicService::IndividualTalk;
        let open_all_along: Vec<_> =
            with.iter().zip(&closed).map(|(has, closed)| *has && !closed).collect();
        let not_open =
            dealer.choose_among(not_open, if is_talk { &open_all_along } else { &closed });
        let status = |((has, closed), not_open): ((bool, bool), bool)| {
            let open = ServiceStatus::OpenWithMeasures.bit();
            let shut = ServiceStatus::TemporarilyClosed.bit();
            match (has, closed, not_open) {
                (false, ..) => ServiceStatus::NotOffered.bit(),
                (_, false, true) => ServiceStatus::NotStated.bit(),
                (_, false, false) => open,
                (_, true, true) => shut,
                (_, true, false) => open.or(shut),
            }
        };
        Ok(with.into_iter().zip(closed).zip(not_open).map(status).collect())
    }
}

/// The purposes of visits that a centre had closed the whole period (B-011).
pub(crate) fn closed_purposes(pandemic: &Pandemic) -> Vec<VisitPurpose> {
    let Some(statuses) = pandemic.covid_service_status.given() else { return vec![] };
    let shut = ServiceStatus::TemporarilyClosed.bit();
    let closed = statuses.iter().filter(|(_, status)| **status == shut);
    closed.flat_map(|(row, _)| purposes(row)).copied().collect()
}

/// The purposes of visits for a service.
const fn purposes(row: PandemicService) -> &'static [VisitPurpose] {
    match row {
        PandemicService::IndividualTalk => &[VisitPurpose::IndividualTalk],
        PandemicService::ContactOtherServices => &[VisitPurpose::ContactOtherServices],
        PandemicService::EscortToMeeting => &[VisitPurpose::EscortToMeeting],
        PandemicService::CollaborationGroup => &[VisitPurpose::CollaborationGroup],
        PandemicService::CoupleTalk => &[VisitPurpose::CoupleTalk],
        PandemicService::FamilyTalk => &[VisitPurpose::FamilyTalk],
        PandemicService::ChildYouthOffer => &[VisitPurpose::ChildYouthOffer],
        PandemicService::ThemeMeeting => &[VisitPurpose::ThemeMeeting],
        PandemicService::SocialActivity => &[VisitPurpose::SocialActivity],
        PandemicService::GroupOffer => &[VisitPurpose::SelfHelpGroup, VisitPurpose::OtherGroup],
        PandemicService::DropIn => &[VisitPurpose::DropIn],
    }
}

fn fill_measures(
    pandemics: &mut [Pandemic],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let number = |topic| targets.number("covid", topic);
    let measures = dealer.tick_some(&[
        (UserMeasure::Hygiene, number("infection_control.hygiene_users")?),
        (UserMeasure::TalksToPhone, number("infection_control.telephone_talks")?),
        (UserMeasure::TalksOutside, number("infection_control.talks_outside")?),
        (UserMeasure::TalksVideo, number("infection_control.talks_video")?),
        (UserMeasure::Other, number("infection_control.other")?),
    ]);
    let measures = measures.ok_or(SynthError::Impossible("covid_user_measures"))?;
    let prevented = dealer.assign(&[
        (PreventedHelp::LargeExtent, number("hindered.large_degree")?),
        (PreventedHelp::SomeExtent, number("hindered.some_degree")?),
        (PreventedHelp::No, number("hindered.not")?),
    ]);
    let prevented = prevented.ok_or(SynthError::Impossible("covid_prevented_help"))?;
    for ((pandemic, measures), prevented) in pandemics.iter_mut().zip(measures).zip(prevented) {
        let is_other = measures.is_some_and(|measures| measures.has(UserMeasure::Other));
        pandemic.covid_user_measures = given(measures);
        pandemic.covid_user_measures_other_text =
            answers::other_text(is_other, "Syntetisk: samtaler på tur");
        pandemic.covid_prevented_help = given(prevented);
    }
    Ok(())
}

/// Other measures for employees: our choice.
const OTHER_STAFF_MEASURES: u64 = 3;

fn fill_staff(
    pandemics: &mut [Pandemic],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let number = |topic| targets.number("covid", topic);
    let quarantine = dealer.choose(number("staff.quarantine")?);
    let laid_off = dealer.choose(number("staff.laid_off")?);
    let measures = dealer.tick_some(&[
        (StaffMeasure::Hygiene, number("staff_measures.hygiene")?),
        (StaffMeasure::HomeOffice, number("staff_measures.home_office")?),
        (StaffMeasure::ChangedHours, number("staff_measures.working_hours")?),
        (StaffMeasure::ExtraTraining, number("staff_measures.extra_training")?),
        (StaffMeasure::Other, OTHER_STAFF_MEASURES),
    ]);
    let measures = measures.ok_or(SynthError::Impossible("covid_staff_measures"))?;
    for (((pandemic, quarantine), laid_off), measures) in
        pandemics.iter_mut().zip(quarantine).zip(laid_off).zip(measures)
    {
        let is_other = measures.is_some_and(|measures| measures.has(StaffMeasure::Other));
        pandemic.covid_staff_quarantine = answers::yes_no(quarantine);
        pandemic.covid_staff_laid_off = answers::yes_no(laid_off);
        pandemic.covid_staff_measures = given(measures);
        pandemic.covid_staff_measures_other_text =
            answers::other_text(is_other, "Syntetisk: færre i lunsjen");
    }
    Ok(())
}

/// Themes that no figure is published of: our choice.
const LIMITED_GROUPS: u64 = 7;
const USER_THEMES: [(UserMeasureTheme, u64); 6] = [
    (UserMeasureTheme::Refurnishing, 5),
    (UserMeasureTheme::VisitReorganisation, 6),
    (UserMeasureTheme::Airing, 7),
    (UserMeasureTheme::Cohorts, 3),
    (UserMeasureTheme::HomeOffice, 2),
    (UserMeasureTheme::SignUp, 4),
];
const STAFF_THEMES: [(StaffMeasureTheme, u64); 6] = [
    (StaffMeasureTheme::Cohorts, 5),
    (StaffMeasureTheme::HomeOffice, 6),
    (StaffMeasureTheme::Digital, 6),
    (StaffMeasureTheme::Training, 3),
    (StaffMeasureTheme::Disinfection, 5),
    (StaffMeasureTheme::ServiceCar, 2),
];

/// Comments, and their themes as they are set in the directorate.
fn fill_comments(
    pandemics: &mut [Pandemic],
    targets: &Targets,
    dealer: &mut Dealer<'_>,
) -> Result<(), SynthError> {
    let number = |topic| targets.number("covid", topic);
    let impossible = || SynthError::Impossible("comments");
    let changes = dealer.tick_some(&[
        (ChangeTheme::DigitalDelivery, number("comments.digital_delivery")?),
        (ChangeTheme::OtherWays, number("comments.open_other_ways")?),
        (ChangeTheme::OnlineYoga, number("comments.online_yoga")?),
        (ChangeTheme::GroupLimits, LIMITED_GROUPS),
        (ChangeTheme::GradualReopening, number("comments.gradual_reopening")?),
        (ChangeTheme::UsersDroppingOut, number("comments.users_dropping_out")?),
    ]);
    let users = dealer.tick_some(&USER_THEMES).ok_or_else(impossible)?;
    let running = dealer.tick_some(&[
        (RunningTheme::GroupOffersLimited, number("comments.group_offers_limited")?),
        (RunningTheme::OutreachDeprioritised, number("comments.outreach_deprioritised")?),
        (RunningTheme::Reorganisation, number("comments.reorganisation")?),
        (RunningTheme::PoorerOffer, number("comments.poorer_offer")?),
        (RunningTheme::HardToBuildRelations, number("comments.hard_to_build_relations")?),
        (RunningTheme::FollowupHampered, number("comments.followup_hampered")?),
    ]);
    let staff = dealer.tick_some(&STAFF_THEMES).ok_or_else(impossible)?;
    let changes = changes.ok_or_else(impossible)?;
    let running = running.ok_or_else(impossible)?;
    for ((((pandemic, changes), users), running), staff) in
        pandemics.iter_mut().zip(changes).zip(users).zip(running).zip(staff)
    {
        pandemic.covid_comment_changes =
            comment(changes.is_some(), "Syntetisk: vi holdt åpent på andre måter");
        pandemic.covid_comment_changes_themes = given(changes);
        pandemic.covid_comment_user_measures =
            comment(users.is_some(), "Syntetisk: vi møblerte om og luftet");
        pandemic.covid_comment_user_measures_themes = given(users);
        pandemic.covid_comment_running =
            comment(running.is_some(), "Syntetisk: driften måtte legges om");
        pandemic.covid_comment_running_themes = given(running);
        pandemic.covid_comment_staff_measures =
            comment(staff.is_some(), "Syntetisk: vi delte oss i faste lag");
        pandemic.covid_comment_staff_measures_themes = given(staff);
    }
    Ok(())
}

const fn comment(has_themes: bool, words: &'static str) -> Answer<FreeText> {
    answers::other_text(has_themes, words)
}

fn given<A>(answer: Option<A>) -> Answer<A> {
    answer.map_or(Answer::Absent, Answer::Given)
}
