#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("contact_sheet"), |bytes: &[u8]| {
    tallfest_fuzz::run("contact_sheet", bytes);
});
