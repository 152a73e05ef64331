//! The pandemic supplement: a centre in 2020, from about 12 March, and again in 2021.

use tallfest_base::{
    Answer, CentreFacts, CodeSet, Completion, Date, Decimal, FormInfo, FreeText, PerCode, Records,
    Sample, Stated, date, form, inferred, questions, seen, text,
};

use crate::{
    lists::YesNo,
    smiso::lists::{
        ChangeTheme, PandemicService, PreventedHelp, RunningTheme, ServiceStatus, StaffMeasure,
        StaffMeasureTheme, UserMeasure, UserMeasureTheme,
    },
    sources::S3,
};

questions! {
    from [S3];
    COVID_SERVICE_STATUS = "covid_service_status", seen(2020),
        "Status for tilbudene under pandemien" | "Status for tilboda under pandemien" | "Status of the services during the pandemic",
        about "Flere svar er mulige for hvert tilbud: åpent deler av tiden, stengt resten"
            | "Fleire svar er moglege for kvart tilbod: ope delar av tida, stengt resten"
            | "Several answers are possible for each service: open part of the time, closed the rest";
    COVID_CLOSED_DURATION = "covid_closed_duration", inferred(2020),
        "Varighet av midlertidig stenging i måneder" | "Lengd på mellombels stenging i månader" | "Duration of temporary closure in months",
        about "Én desimal" | "Éin desimal" | "One decimal";
    COVID_USER_MEASURES = "covid_user_measures", seen(2020),
        "Smitteverntiltak for brukere" | "Smitteverntiltak for brukarar" | "Infection control for users";
    COVID_USER_MEASURES_OTHER_TEXT = "covid_user_measures_other_text", seen(2020),
        "Smitteverntiltak for brukere, annet" | "Smitteverntiltak for brukarar, anna" | "Infection control for users, other";
    COVID_PREVENTED_HELP = "covid_prevented_help", seen(2020),
        "Forhindret fra å hjelpe brukere" | "Forhindra frå å hjelpe brukarar" | "Prevented from helping users";
    COVID_STAFF_QUARANTINE = "covid_staff_quarantine", seen(2020),
        "Hatt ansatte i karantene" | "Hatt tilsette i karantene" | "Had employees in quarantine";
    COVID_STAFF_LAID_OFF = "covid_staff_laid_off", seen(2020),
        "Hatt permitterte ansatte" | "Hatt permitterte tilsette" | "Had employees laid off";
    COVID_STAFF_MEASURES = "covid_staff_measures", seen(2020),
        "Smitteverntiltak for ansatte" | "Smitteverntiltak for tilsette" | "Infection control for employees";
    COVID_STAFF_MEASURES_OTHER_TEXT = "covid_staff_measures_other_text", seen(2020),
        "Smitteverntiltak for ansatte, annet" | "Smitteverntiltak for tilsette, anna" | "Infection control for employees, other";
    COVID_COMMENT_CHANGES = "covid_comment_changes", seen(2020),
        "Kommentar om andre endringer i tilbudet" | "Kommentar om andre endringar i tilbodet" | "Comment on other changes in the services";
    COVID_COMMENT_CHANGES_THEMES = "covid_comment_changes_themes", inferred(2020),
        "Temaer i kommentaren om andre endringer" | "Tema i kommentaren om andre endringar" | "Themes of the comment on other changes",
        about "Fylles ut i direktoratet etter lesing" | "Blir fylt ut i direktoratet etter lesing" | "Filled in at the directorate after reading";
    COVID_COMMENT_USER_MEASURES = "covid_comment_user_measures", seen(2020),
        "Kommentar om smitteverntiltak for brukere" | "Kommentar om smitteverntiltak for brukarar" | "Comment on infection control for users";
    COVID_COMMENT_USER_MEASURES_THEMES = "covid_comment_user_measures_themes", inferred(2020),
        "Temaer i kommentaren om smitteverntiltak for brukere" | "Tema i kommentaren om smitteverntiltak for brukarar" | "Themes of the comment on infection control for users",
        about "Fylles ut i direktoratet etter lesing" | "Blir fylt ut i direktoratet etter lesing" | "Filled in at the directorate after reading";
    COVID_COMMENT_RUNNING = "covid_comment_running", seen(2020),
        "Kommentar om driften av senteret" | "Kommentar om drifta av senteret" | "Comment on running the centre";
    COVID_COMMENT_RUNNING_THEMES = "covid_comment_running_themes", inferred(2020),
        "Temaer i kommentaren om driften" | "Tema i kommentaren om drifta" | "Themes of the comment on running the centre",
        about "Fylles ut i direktoratet etter lesing" | "Blir fylt ut i direktoratet etter lesing" | "Filled in at the directorate after reading";
    COVID_COMMENT_STAFF_MEASURES = "covid_comment_staff_measures", seen(2020),
        "Kommentar om smitteverntiltak for ansatte" | "Kommentar om smitteverntiltak for tilsette" | "Comment on infection control for employees";
    COVID_COMMENT_STAFF_MEASURES_THEMES = "covid_comment_staff_measures_themes", inferred(2020),
        "Temaer i kommentaren om smitteverntiltak for ansatte" | "Tema i kommentaren om smitteverntiltak for tilsette" | "Themes of the comment on infection control for employees",
        about "Fylles ut i direktoratet etter lesing" | "Blir fylt ut i direktoratet etter lesing" | "Filled in at the directorate after reading";
}

/// The day on which national infection control began (S3). The supplement is about the time from then on.
pub const MEASURES_FROM: Date = date(2020, 3, 12);
/// The last day before that; the sources say "after 11 March" (S3).
pub const REPORTED_AFTER: Date = date(2020, 3, 11);

/// A number of months, with one decimal.
pub type Months = Decimal<1>;

/// The pandemic supplement.
pub static FORM: FormInfo = FormInfo {
    system: "smiso",
    id: "pandemic",
    files: &["pandemic"],
    records: Records::One,
    label: text("Koronaskjema", "Koronaskjema", "Pandemic supplement"),
    unit: text("sentre", "senter", "centres"),
    // It came back for 2021 (M21); a later one is a warning (V-001b), an earlier one an error (V-001).
    valid: seen(2020).until(2021),
};

form! {
    /// How a centre was run during the pandemic: services, infection control, staff, comments.
    #[doc(alias = "koronaskjema")]
    pub struct Pandemic, form FORM, fields in fields {
        COVID_SERVICE_STATUS                => covid_service_status: PerCode<PandemicService, CodeSet<ServiceStatus>>, Required;
        COVID_CLOSED_DURATION               => covid_closed_duration: Stated<PerCode<PandemicService, Months>>, Required,
            when COVID_SERVICE_STATUS.same_row_has(ServiceStatus::TemporarilyClosed.bit());
        COVID_USER_MEASURES                 => covid_user_measures: CodeSet<UserMeasure>, Required;
        COVID_USER_MEASURES_OTHER_TEXT      => covid_user_measures_other_text: FreeText, Optional;
        COVID_PREVENTED_HELP                => covid_prevented_help: PreventedHelp, Required;
        COVID_STAFF_QUARANTINE              => covid_staff_quarantine: YesNo, Required;
        COVID_STAFF_LAID_OFF                => covid_staff_laid_off: YesNo, Required;
        COVID_STAFF_MEASURES                => covid_staff_measures: CodeSet<StaffMeasure>, Required;
        COVID_STAFF_MEASURES_OTHER_TEXT     => covid_staff_measures_other_text: FreeText, Optional;
        COVID_COMMENT_CHANGES               => covid_comment_changes: FreeText, Optional;
        COVID_COMMENT_CHANGES_THEMES        => covid_comment_changes_themes: CodeSet<ChangeTheme>, Optional;
        COVID_COMMENT_USER_MEASURES         => covid_comment_user_measures: FreeText, Optional;
        COVID_COMMENT_USER_MEASURES_THEMES  => covid_comment_user_measures_themes: CodeSet<UserMeasureTheme>, Optional;
        COVID_COMMENT_RUNNING               => covid_comment_running: FreeText, Optional;
        COVID_COMMENT_RUNNING_THEMES        => covid_comment_running_themes: CodeSet<RunningTheme>, Optional;
        COVID_COMMENT_STAFF_MEASURES        => covid_comment_staff_measures: FreeText, Optional;
        COVID_COMMENT_STAFF_MEASURES_THEMES => covid_comment_staff_measures_themes: CodeSet<StaffMeasureTheme>, Optional;
    }
}

impl Sample for Pandemic {
    /// A centre in 2020 that kept its services up, but for its open house, which was closed for two months.
    fn sample() -> Self {
        let open = ServiceStatus::OpenWithMeasures.bit();
        let closed = ServiceStatus::TemporarilyClosed.bit();
        let not_offered = ServiceStatus::NotOffered.bit();
        let months = PerCode::of([(PandemicService::DropIn, Months::whole(2))]);
        let mut sample = Self {
            covid_service_status: Answer::Given(PerCode::of([
                (PandemicService::IndividualTalk, open),
                (PandemicService::ContactOtherServices, open),
                (PandemicService::EscortToMeeting, open),
                (PandemicService::CollaborationGroup, open),
                (PandemicService::CoupleTalk, open),
                (PandemicService::FamilyTalk, open),
                (PandemicService::ChildYouthOffer, open),
                (PandemicService::ThemeMeeting, open),
                (PandemicService::SocialActivity, not_offered),
                (PandemicService::GroupOffer, open),
                (PandemicService::DropIn, open.or(closed)),
            ])),
            covid_closed_duration: Answer::Given(Stated::Known(months)),
            covid_user_measures: Answer::Given(
                UserMeasure::Hygiene.bit().or(UserMeasure::TalksToPhone.bit()),
            ),
            covid_prevented_help: Answer::Given(PreventedHelp::SomeExtent),
            covid_staff_quarantine: Answer::Given(YesNo::No),
            covid_staff_laid_off: Answer::Given(YesNo::No),
            covid_staff_measures: Answer::Given(
                StaffMeasure::Hygiene.bit().or(StaffMeasure::HomeOffice.bit()),
            ),
            ..Self::default()
        };
        Completion::new(2020, CentreFacts::default()).complete(&mut sample);
        sample
    }
}
