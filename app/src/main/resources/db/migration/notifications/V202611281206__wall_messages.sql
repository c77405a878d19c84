call platform.wall_by_ties('notifications.message', 'organisation', 'zone', 'person', 'head_of_household');
