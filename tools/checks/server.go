package main

import (
	"fmt"

	"sidegrid.dev/tools/checks/schemas"

	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/api/validation"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/validation/field"
	"k8s.io/apiserver/pkg/endpoints/deprecation"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
)

// checkAsServer does what the API server does with an object that is created: reads it strictly, fills in defaults and
// validates it. It also gives the warnings that the server would send along, for instance of duplicate names.
func checkAsServer(m manifest) ([]string, error) {
	if schemas.IsExtension(m.APIVersion, m.Kind) {
		return checkMetadata(m), nil
	}
	object, problems := decode(m)
	if object == nil {
		return problems, nil
	}
	kind := object.GetObjectKind().GroupVersionKind()
	created, known := creation[kind.GroupKind()]
	if !known {
		return nil, fmt.Errorf("add the validation of %s to creation.go", kind.GroupKind())
	}
	internal, err := toInternal(object, created.clusterScoped)
	if err != nil {
		return nil, err
	}
	errors, warnings := created.check(internal)
	messages := textsOf(errors)
	if warning := deprecation.WarningMessage(object); warning != "" {
		warnings = append(warnings, warning)
	}
	for _, warning := range warnings {
		messages = append(messages, "warning: "+warning)
	}
	return messages, nil
}

// toInternal converts to the type that the server validates, in the namespace of the request.
func toInternal(object runtime.Object, clusterScoped bool) (runtime.Object, error) {
	accessor, err := meta.Accessor(object)
	if err != nil {
		return nil, err
	}
	if !clusterScoped && accessor.GetNamespace() == "" {
		accessor.SetNamespace(metav1.NamespaceDefault)
	}
	group := object.GetObjectKind().GroupVersionKind().Group
	internal := schema.GroupVersion{Group: group, Version: runtime.APIVersionInternal}
	return legacyscheme.Scheme.ConvertToVersion(object, internal)
}

// checkMetadata is what the server does with any object of an extension; the check `schema` knows the rest of it.
func checkMetadata(m manifest) []string {
	if m.Namespace == "" {
		m.Namespace = metav1.NamespaceDefault
	}
	return textsOf(validation.ValidateObjectMeta(&m.ObjectMeta, true, validation.NameIsDNSSubdomain, field.NewPath("metadata")))
}

func textsOf(errors field.ErrorList) []string {
	var texts []string
	for _, err := range errors {
		texts = append(texts, err.Error())
	}
	return texts
}
