// Goes on by itself with what somebody wanted to do before they were asked who they are.
document.querySelector("form[data-proceed]")?.requestSubmit();
