#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("document"), |bytes: &[u8]| {
    tallfest_fuzz::run("document", bytes);
});
