package org.safeconduct.people.api;

import org.safeconduct.people.lists.ListImports;
import org.safeconduct.people.lists.ListKind;
import org.safeconduct.platform.Content;
import org.safeconduct.platform.Shows;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Lists of courses and briefings that people took, handed in by programs.
@RestController
@Shows(Content.PERSONAL)
@RequestMapping("/api/v1/courses/imports")
class CourseImportApi extends ImportApi {
  CourseImportApi(ListImports imports, ImportAnswers answers) {
    super(imports, answers, ListKind.COURSES);
  }
}
