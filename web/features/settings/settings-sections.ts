import type { ComponentType } from 'react';
import { SectionSkeleton } from './SectionSkeleton.tsx';
import { lazyComponent, type LazyComponent } from '../../lib/lazy-component.tsx';
import type { Permission } from '../../lib/permission.ts';

export interface SettingsSection {
  slug: string;
  label: string;
  /** Beside the label where sections are a page of their own: what is set there. */
  about: string;
  /** Beside SETTINGS. */
  permission?: Permission;
  Section: LazyComponent<object>;
}

const section = (load: () => Promise<ComponentType>) =>
  lazyComponent<object>(load, SectionSkeleton);

/** The parts of the settings, as the navigation shows them. */
export const settingsGroups: readonly (readonly [group: string, readonly SettingsSection[]])[] = [
  [
    'School',
    [
      {
        slug: 'business',
        label: 'Business',
        about: 'Name, time zone, currency, address',
        Section: section(async () => (await import('./BusinessSection.tsx')).BusinessSection),
      },
      {
        slug: 'locations',
        label: 'Locations and rooms',
        about: 'Where classes are held',
        Section: section(async () => (await import('./PlacesSection.tsx')).PlacesSection),
      },
      {
        slug: 'closures',
        label: 'Closures',
        about: 'Holidays and other days without classes',
        Section: section(async () => (await import('./ClosuresSection.tsx')).ClosuresSection),
      },
    ],
  ],
  [
    'Classes',
    [
      {
        slug: 'programs',
        label: 'Programs',
        about: 'What classes belong to',
        Section: section(async () => (await import('./ProgramsSection.tsx')).ProgramsSection),
      },
      {
        slug: 'levels',
        label: 'Levels',
        about: 'How far along a class or student is',
        Section: section(async () => (await import('./LevelsSection.tsx')).LevelsSection),
      },
      {
        slug: 'sessions',
        label: 'Sessions',
        about: 'Terms and rolling sessions, with their dates',
        Section: section(async () => (await import('./SessionsSection.tsx')).SessionsSection),
      },
      {
        slug: 'class-settings',
        label: 'Class settings',
        about: 'How openings are counted and attendance is taken',
        Section: section(
          async () => (await import('./ClassSettingsSection.tsx')).ClassSettingsSection,
        ),
      },
      {
        slug: 'makeup-tokens',
        label: 'Makeup tokens',
        about: 'What a missed class earns, and what it is good for',
        Section: section(
          async () => (await import('./TokenSettingsSection.tsx')).TokenSettingsSection,
        ),
      },
    ],
  ],
  [
    'Records',
    [
      {
        slug: 'keywords',
        label: 'Keywords',
        about: 'Words to mark records with',
        Section: section(async () => (await import('./KeywordsSection.tsx')).KeywordsSection),
      },
      {
        slug: 'custom-fields',
        label: 'Custom fields',
        about: 'Fields of your own',
        Section: section(
          async () => (await import('./CustomFieldsSection.tsx')).CustomFieldsSection,
        ),
      },
      {
        slug: 'drop-reasons',
        label: 'Drop reasons',
        about: 'Why students leave a class',
        Section: section(async () => (await import('./DropReasonsSection.tsx')).DropReasonsSection),
      },
    ],
  ],
  [
    'Portal',
    [
      {
        slug: 'areas',
        label: 'Areas',
        about: 'What is switched on',
        Section: section(async () => (await import('./FeaturesSection.tsx')).FeaturesSection),
      },
      {
        slug: 'security',
        label: 'Security',
        about: 'How staff sign in',
        permission: 'ADMIN',
        Section: section(async () => (await import('./SecuritySection.tsx')).SecuritySection),
      },
    ],
  ],
];
