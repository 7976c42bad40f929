package org.miyar.application.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.miyar.application.Cvs;
import org.miyar.platform.http.ProblemType;
import org.miyar.platform.http.Upload;

/** A CV may be larger than anything else the API takes. */
@ApplicationScoped
class CvUpload implements Upload {
    @Override
    public String path() {
        return "applications/cv";
    }

    @Override
    public int limit() {
        return Cvs.LARGEST;
    }

    @Override
    public ProblemType tooLarge() {
        return ProblemType.CV_TOO_LARGE;
    }
}
