package org.safeconduct.people.awareness.imports;

import org.safeconduct.people.lists.ImportPages;
import org.safeconduct.people.lists.ImportScreens;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Lists of courses and briefings that people took, handed in on screen.
@Controller
@Shows(Content.PERSONAL)
@RequestMapping("/courses/import")
class CourseImportPages extends ImportPages {
  CourseImportPages(ImportScreens screens) {
    super(screens, ListKind.COURSES);
  }
}
