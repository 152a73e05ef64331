//! The forms of the survey: what is done for every form is done for these.

/// Does something for every form of the survey: calls a generic function with each record type, or hands them all to a
/// macro.
///
/// ```
/// use tallfest_base::Form;
/// use tallfest_forms::every_form;
///
/// fn has_fields<T: Form>() {
///     assert!(!T::FIELDS.is_empty());
/// }
/// every_form!(has_fields);
///
/// macro_rules! ids {
///     ($($form:ty),+) => { [$(<$form>::INFO.id),+] };
/// }
/// assert!(every_form!(ids!).contains(&"contact"));
/// ```
#[macro_export]
macro_rules! every_form {
    ($each:ident!) => {
        $crate::every_form! { @list hand $each }
    };
    ($call:ident) => {
        $crate::every_form! { @list call $call }
    };
    (@list $($what:ident)+) => {
        $crate::every_form! { @do $($what)+:
            $crate::smiso::contact::Contact,
            $crate::smiso::visit::Visit,
            $crate::smiso::user::User,
            $crate::smiso::annual::Annual,
            $crate::smiso::pandemic::Pandemic,
            $crate::crisis::offer::Offer,
            $crate::crisis::resident::Resident,
            $crate::crisis::child::Child,
            $crate::crisis::day_visit::DayVisit,
            $crate::municipal::report::Report
        }
    };
    (@do hand $each:ident: $($form:ty),+) => {
        $each! { $($form),+ }
    };
    (@do call $call:ident: $($form:ty),+) => {
        $($call::<$form>();)+
    };
}
