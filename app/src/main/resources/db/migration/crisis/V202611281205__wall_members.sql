-- Members keep the ties that they had when they were counted in.
call platform.wall_by_ties('crisis.member', 'organisation', 'zone', 'person', 'head');
call platform.wall('crisis.answer',
    'exists (select from crisis.member m where m.headcount = answer.headcount and m.person = answer.person)');
call platform.wall('crisis.taking',
    'exists (select from crisis.member m where m.headcount = taking.headcount and m.person = taking.person)');
